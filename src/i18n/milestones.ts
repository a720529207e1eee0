import type { Step } from '../domain/milestone.ts';
import { formatDate, formatDates } from './format.ts';
import type { Page } from './page.ts';

/** When a step of the route is, in words: its day, its days, or its place in the order; undefined where none is known. */
export function milestoneWhen(
  { on, opens, closes, order }: Pick<Step, 'on' | 'opens' | 'closes' | 'order'>,
  { lang, t }: Pick<Page, 'lang' | 't'>,
): string | undefined {
  if (on !== undefined) return formatDate(lang, on, 'long');
  if (opens !== undefined && closes !== undefined) return formatDates(lang, opens, closes, 'long');
  if (opens !== undefined) return t('milestone.opens', { date: formatDate(lang, opens, 'long') });
  if (closes !== undefined) return t('milestone.closes', { date: formatDate(lang, closes, 'long') });
  return order && t(`milestone.order.${order}`);
}
