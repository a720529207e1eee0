import type { IsoDate } from '../domain/time.ts';

// The places of pages that links elsewhere lead to. Those of a moment of a video, which scripts make too, are in domain/video.ts.

/** A day on the page of the agenda: `day-2021-08-18`. */
export function dayAnchor(date: IsoDate): string {
  return `day-${date}`;
}

/** A change on the page that lists it, by its place in the list: `change-1` for the first. */
export function changeAnchor(index: number): string {
  return `change-${String(index + 1)}`;
}

/** A specific objective on the page of the objectives, by its number: `objective-2`. */
export function objectiveAnchor(number: number): string {
  return `objective-${String(number)}`;
}

/** The player of a session on the page of the recordings, by the session's number: `session-1`. */
export function playerAnchor(session: number): string {
  return `session-${String(session)}`;
}

/** Where a text cites a reference, by its id. */
export function citationAnchor(reference: string): string {
  return `cite-${reference}`;
}

/** A reference in the list of its page, by its id. */
export function referenceAnchor(reference: string): string {
  return `ref-${reference}`;
}

/** A document in a list of documents, by its id. */
export function documentAnchor(document: string): string {
  return `document-${document}`;
}
