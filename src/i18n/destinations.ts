import type { Session } from '../domain/agenda.ts';
import type { Card } from '../domain/card.ts';
import type { Route } from './routes.ts';

/** The page of a session; each of its items stands there under its own id. */
export function sessionRoute({ edition, number }: Pick<Session, 'edition' | 'number'>): Route & { page: 'session' } {
  return { page: 'session', edition, session: number };
}

/** The picture of a share card. */
export function cardRoute({ edition, session }: Card): Route {
  return session
    ? { page: 'session-card', edition: edition.id, session: session.number }
    : { page: 'card', edition: edition.id };
}

/** The page of someone (id). */
export function personRoute(person: string): Route & { page: 'person' } {
  return { page: 'person', person };
}

/** The page of a body (id). */
export function organizationRoute(organization: string): Route & { page: 'organization' } {
  return { page: 'organization', organization };
}
