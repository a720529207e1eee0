import type { Session } from '../domain/agenda.ts';
import type { Route } from './routes.ts';

/** The page of a session; each of its items stands there under its own id. */
export function sessionRoute({ edition, number }: Pick<Session, 'edition' | 'number'>): Route & { page: 'session' } {
  return { page: 'session', edition, session: number };
}

/** The page of someone (id). */
export function personRoute(person: string): Route & { page: 'person' } {
  return { page: 'person', person };
}

/** The page of a body (id). */
export function organizationRoute(organization: string): Route & { page: 'organization' } {
  return { page: 'organization', organization };
}
