import { isEndTime, isIsoDate } from './time.ts';

/** Hours and minutes as people write them: `9:00`, `9.00`, `9h00`, `0900`, `9 am`, `09:00 hrs`. */
const CLOCK =
  /^(?:(?:a )?las? )?(\d{1,2})(?:\s?[:.,h]\s?(\d{2})|(?<=\d\d)(\d{2}))?(?::00)?\s?(?:h|hs|hrs?|horas?|hours?|o.?clock)?\.?\s?(?:(a|p)\.?\s?m\.?)?$/;

/** Dates as people write them: day, month and year; or year first with other signs or without its zeros. */
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;

const two = (text: string) => text.padStart(2, '0');

/** The time of day, `HH:MM`, that an editor means by what is none: `9.00` is 09:00. Undefined where nothing is near. */
export function meantTime(written: string): string | undefined {
  const [, hours, minutes, rest, half] = CLOCK.exec(written.normalize('NFKC').trim().toLowerCase()) ?? [];
  if (hours === undefined) return undefined;
  const late = half === 'p' && Number(hours) < 12 ? 12 : half === 'a' && Number(hours) === 12 ? -12 : 0;
  const time = `${two(String(Number(hours) + late))}:${minutes ?? rest ?? '00'}`;
  return isEndTime(time) ? time : undefined;
}

/** The date, `YYYY-MM-DD`, that an editor means by what is none: `18/8/2021` is 2021-08-18, as both languages count days. */
export function meantDate(written: string): string | undefined {
  const [, day, month, year] = DAY_FIRST.exec(written.normalize('NFKC').trim()) ?? [];
  const [, y = year, m = month, d = day] = YEAR_FIRST.exec(written.normalize('NFKC').trim()) ?? [];
  if (y === undefined || m === undefined || d === undefined) return undefined;
  const date = `${y}-${two(m)}-${two(d)}`;
  return isIsoDate(date) ? date : undefined;
}
