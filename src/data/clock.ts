import { epochDate } from '../domain/setting.ts';

/** The moment the site is built at, the only clock it reads: SOURCE_DATE_EPOCH where it is set, else the machine's. */
export function buildTime(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch === undefined || epoch === '' ? new Date() : epochDate(epoch);
}
