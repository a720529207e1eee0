import type { WallTime } from '../../domain/time.ts';
import type { Localized } from '../../domain/locale.ts';

/**
 * An hour as people write it (`9:05`, `9.05`, `9h05`, `2:30 pm`, `14:30 h`) as the files do: `09:05`.
 * @returns nothing for what is no hour of a day
 */
export function hourOf(text: string): WallTime | undefined {
  const [, hours = '', minutes = '00', half] =
    /^(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*(?:([ap])\.?\s*m\.?|h(?:oras|rs)?\.?)?$/i.exec(text.trim()) ?? [];
  if (hours === '') return undefined;
  const isAfternoon = half?.toLowerCase() === 'p';
  if (half !== undefined && (Number(hours) > 12 || hours === '0')) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isAfternoon ? 12 : 0);
  return Number(minutes) > 59 || hour * 60 + Number(minutes) > DAY ? undefined : clock(hour * 60 + Number(minutes));
}

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
