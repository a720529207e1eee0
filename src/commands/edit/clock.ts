import type { Localized } from '../../domain/locale.ts';
import type { WallTime } from '../../domain/time.ts';

/** What is said of what is no hour. */
export const HOUR: Localized = {
  es: 'Escribe horas y minutos, como 09:05.',
  en: 'Write hours and minutes, for example 09:05.',
};

const DAY = 24 * 60;

/** The minutes from the beginning of a day to an hour of it; 24:00 is its end. */
export function minutesOf(time: WallTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The hour some minutes after the beginning of a day; undefined where that is another day. */
export function clock(minutes: number): WallTime | undefined {
  if (minutes < 0 || minutes > DAY) return undefined;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
