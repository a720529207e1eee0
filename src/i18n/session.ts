import type { Session } from '../domain/agenda.ts';
import { type Hours, isTimed } from '../domain/hours.ts';
import { type EventState, isOff } from '../domain/status.ts';
import { inSentence } from './format.ts';
import type { Page } from './page.ts';

type Named = Pick<Session, 'number' | 'kind' | 'name' | 'title' | 'where'>;
type Words = Pick<Page, 'lang' | 't'>;

/** What a session is called before its title: the name of its own, else its kind and number; a virtual one says so. */
export function sessionLabel(session: Named, page: Words): string {
  const { kind, name, number, where } = session;
  return kind === 'session' && name === undefined && where.mode === 'online'
    ? page.t('session.label.online', { number })
    : shortLabel(session, page);
}

/** The same where there is little room: how it is held goes without saying. */
export function shortLabel({ kind, name, number }: Omit<Named, 'where' | 'title'>, { lang, t }: Words): string {
  return name?.[lang] ?? t(`session.label.${kind}`, { number });
}

/** The title of a session; one that has only a name is called by that, and one without either is to be announced. */
export function sessionTitle({ title, name }: Pick<Named, 'title' | 'name'>, { lang, t }: Words): string {
  return (title ?? name)?.[lang] ?? t('session.untitled');
}

/** What a session is called, and its title: “Sesión virtual 1: …”. */
export function sessionName(session: Named, page: Words): string {
  const label = sessionLabel(session, page);
  if (session.title === undefined && session.name !== undefined) return label;
  return page.t('session.named', { label, title: sessionTitle(session, page) });
}

/** A name with what keeps it from taking place in front, where something does: “Aplazada: …”. */
export function statedName(name: string, state: EventState, { t }: Pick<Page, 't'>): string {
  return isOff(state) ? t('status.short', { status: t(`status.${state}`), title: name }) : name;
}

/** When something is held, in words: from one hour to another, or in what part of the day. */
export function hoursText(held: Hours, { t }: Pick<Page, 't'>): string {
  return isTimed(held)
    ? t('hours.range', { start: held.start.time, end: held.end.time })
    : t(`hours.${held.hours ?? 'to-be-confirmed'}`);
}

/** The same of a session, with the city whose hours they are; no city where nothing is known of them. */
export function hoursInCity(session: Hours & Pick<Session, 'city'>, page: Words): string {
  const hours = hoursText(session, page);
  return session.hours === 'to-be-confirmed'
    ? hours
    : page.t('session.hours', { hours, city: inSentence(page.lang, session.city[page.lang]) });
}
