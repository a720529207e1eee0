import ICAL from 'ical.js';

/** How often a component may hold a property: once and no less, at most once, or as often as it likes. */
type Times = 'once' | 'optional' | 'any';

/** RFC 5545, 3.6: what a calendar holds; NAME and REFRESH-INTERVAL are of RFC 7986. */
const CALENDAR: Readonly<Record<string, Times>> = {
  prodid: 'once',
  version: 'once',
  calscale: 'optional',
  // A file that is subscribed to is no message of RFC 5546: `method` is not among them.
  name: 'any',
  description: 'any',
  'refresh-interval': 'optional',
  source: 'optional',
  url: 'optional',
  uid: 'optional',
};

/** RFC 5545, 3.6.1: what an event holds. */
const EVENT: Readonly<Record<string, Times>> = {
  dtstamp: 'once',
  uid: 'once',
  dtstart: 'once',
  class: 'optional',
  created: 'optional',
  description: 'optional',
  geo: 'optional',
  location: 'optional',
  organizer: 'optional',
  priority: 'optional',
  sequence: 'optional',
  status: 'optional',
  summary: 'optional',
  transp: 'optional',
  url: 'optional',
  'recurrence-id': 'optional',
  rrule: 'optional',
  dtend: 'optional',
  duration: 'optional',
  attach: 'any',
  attendee: 'any',
  categories: 'any',
  comment: 'any',
  contact: 'any',
  exdate: 'any',
  'request-status': 'any',
  related: 'any',
  resources: 'any',
  rdate: 'any',
};

/** The properties that a component holds too often, too seldom, or ought not to hold. */
function countFaults(component: ICAL.Component, table: Readonly<Record<string, Times>>): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of component.getAllProperties()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [
    ...[...counts].flatMap(([name, count]) => {
      if (name.startsWith('x-')) return [];
      const times = table[name];
      if (times === undefined) return [`${component.name} holds ${name}`];
      return count > 1 && times !== 'any' ? [`${component.name} holds ${name} ${String(count)} times`] : [];
    }),
    ...Object.entries(table).flatMap(([name, times]) =>
      times === 'once' && !counts.has(name) ? [`${component.name} lacks ${name}`] : [],
    ),
  ];
}

function eventFaults(event: ICAL.Component): readonly string[] {
  const uid = String(event.getFirstPropertyValue('uid'));
  const faults = [...countFaults(event, EVENT)];
  if (event.hasProperty('dtend') && event.hasProperty('duration')) faults.push('has DTEND and DURATION');
  const timeOf = (name: string) => event.getFirstPropertyValue(name) as ICAL.Time | null;
  const start = timeOf('dtstart');
  const end = timeOf('dtend');
  if (!start || !end || end.compare(start) <= 0) faults.push('does not end after it starts');
  if (start?.isDate !== end?.isDate) faults.push('has a date at one end and a time at the other');
  for (const property of event.getAllProperties()) {
    // RFC 7265: a property is its name, its parameters, its type and its values.
    const [, parameters] = property.toJSON() as [string, Readonly<Record<string, unknown>>];
    if ('tzid' in parameters) faults.push('names a zone that the file does not define');
    for (const value of property.getValues()) {
      if (/(?![\n\t])\p{Cc}/u.test(String(value))) faults.push(`${property.name} holds a control character`);
    }
  }
  // A step of the route of a participant has a date and no place.
  const isStep = /^\d+-step-/.test(String(event.getFirstPropertyValue('uid')));
  if (isStep && event.hasProperty('location')) faults.push('has a location, and is a step of the route');
  for (const name of [...(isStep ? [] : ['location']), 'summary', 'url']) {
    if (String(event.getFirstPropertyValue(name) ?? '') === '') faults.push(`has an empty ${name}`);
  }
  return faults.map((fault) => `${uid} ${fault}`);
}

/** In what a calendar file is not as RFC 5545 has it, walked as ical.js reads it; none where it is. */
export function calendarFaults(text: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  const zones = calendar.getAllSubcomponents('vtimezone');
  return [
    ...countFaults(calendar, CALENDAR),
    ...(events.length === 0 ? ['the calendar holds no component'] : []),
    ...(zones.length > 0 ? ['the calendar defines a zone, and every time of it is in UTC'] : []),
    ...(text.includes('URL;VALUE=') ? ['URL names its type'] : []),
    ...events.flatMap(eventFaults),
  ];
}
