/**
 * The moment the site is built at, the only clock it reads: SOURCE_DATE_EPOCH (seconds since 1970, as
 * reproducible-builds.org defines it) where it is set, else the machine's.
 */
export function buildTime(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch === undefined || epoch === '' ? new Date() : new Date(Number(epoch) * 1000);
}
