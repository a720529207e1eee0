import { z } from 'astro/zod';
import { described } from './described.ts';
import { DAY_PARTS } from '../domain/hours.ts';
import type { Localized } from '../domain/locale.ts';
import { refusal } from './refusal.ts';

/** When something is held: both its hours, or the part of the day while they are not known. */
export const hoursWith = <Start extends z.ZodType, End extends z.ZodType>(start: Start, end: End) => ({
  start: start
    .optional()
    .meta(
      described(
        'Cuándo empieza, en la zona horaria de su sesión, como `09:05`.',
        'When it begins, in the zone of its session, for example `09:05`.',
      ),
    ),
  end: end
    .optional()
    .meta(
      described(
        'Cuándo termina, como `10:30`; `24:00` es el final del día.',
        'When it ends, for example `10:30`; `24:00` is the end of the day.',
      ),
    ),
  hours: z
    .enum(DAY_PARTS)
    .optional()
    .meta(
      described(
        'La parte del día, mientras no se conozcan las horas.',
        'The part of the day, while the hours are not known.',
      ),
    ),
});

/** What an editor wrote of when something is held. */
interface WrittenHours {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly hours?: unknown;
}

/** Whether both hours are there. */
export function hasHours({ start, end }: WrittenHours): boolean {
  return start !== undefined && end !== undefined;
}

/** Refuses one hour without the other, and hours beside a part of the day. */
export function refuseUnclearHours(written: WrittenHours, context: z.core.$RefinementCtx): void {
  const { start, end, hours } = written;
  const refuse = (path: string, wrong: Localized, fix: Localized) => {
    context.addIssue({ code: 'custom', path: [path], ...refusal(wrong, fix), input: written });
  };
  if ((start === undefined) !== (end === undefined)) {
    const missing = start === undefined ? 'start' : 'end';
    refuse(
      missing,
      { es: 'falta', en: 'is missing' },
      {
        es: `agrega «${missing}», o recupéralo si se borró`,
        en: `add "${missing}", or restore it if it was removed`,
      },
    );
  }
  if (hours !== undefined && (start !== undefined || end !== undefined)) {
    refuse(
      'hours',
      { es: 'dice las horas por segunda vez', en: 'tells the hours a second time' },
      { es: 'deja start y end, o bien hours', en: 'keep start and end, or hours' },
    );
  }
}
