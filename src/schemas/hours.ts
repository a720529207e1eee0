import { z } from 'astro/zod';
import { DAY_PARTS } from '../domain/hours.ts';
import type { Fix } from './fields.ts';

/** When something is held: both its hours, or the part of the day while they are not known. */
export const hoursWith = <Start extends z.ZodType, End extends z.ZodType>(start: Start, end: End) => ({
  /** When it begins, in the zone of its session. */
  start: start.optional(),
  /** When it ends; 24:00 is the end of the day. */
  end: end.optional(),
  /** What is known while the hours are not. */
  hours: z.enum(DAY_PARTS).optional(),
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
  const refuse = (path: string, message: string, fix: string) => {
    context.addIssue({ code: 'custom', path: [path], message, params: { fix } satisfies Fix, input: written });
  };
  if ((start === undefined) !== (end === undefined)) {
    const missing = start === undefined ? 'start' : 'end';
    refuse(missing, 'is missing', `add "${missing}", or restore it if it was removed`);
  }
  if (hours !== undefined && (start !== undefined || end !== undefined)) {
    refuse('hours', 'tells the hours a second time', 'keep start and end, or hours');
  }
}
