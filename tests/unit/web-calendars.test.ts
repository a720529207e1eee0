import { describe, expect, it } from 'vitest';
import { googleCalendarUrl, outlookCalendarUrl } from '../../src/formats/web-calendars.ts';

const event = {
  title: 'Q&A + clausura de la sesión',
  start: '2021-08-18T14:00:00Z',
  end: '2021-08-18T16:00:00Z',
  details: 'Línea 1\nLínea 2',
  location: 'https://zoom.example/j/1?a=b',
};

describe('the address by which a web calendar takes an event', () => {
  it.each([
    ['Google', googleCalendarUrl(event), 'https://calendar.google.com/calendar/render', 'text', 'details'],
    [
      'Outlook',
      outlookCalendarUrl('private', event),
      'https://outlook.live.com/calendar/action/compose',
      'subject',
      'body',
    ],
    [
      'Outlook at work',
      outlookCalendarUrl('work', event),
      'https://outlook.office.com/calendar/action/compose',
      'subject',
      'body',
    ],
  ])('of %s holds all of it, percent-encoded', (_, address, place, title, details) => {
    const url = new URL(address);
    expect(url.origin + url.pathname).toBe(place);
    expect(address).not.toMatch(/\+|\s/);
    expect(url.searchParams.get(title)).toBe(event.title);
    expect(url.searchParams.get(details)).toBe(event.details);
    expect(url.searchParams.get('location')).toBe(event.location);
  });

  it('tells the instants as each calendar reads them', () => {
    expect(new URL(googleCalendarUrl(event)).searchParams.get('dates')).toBe('20210818T140000Z/20210818T160000Z');
    const outlook = new URL(outlookCalendarUrl('work', event)).searchParams;
    expect([outlook.get('startdt'), outlook.get('enddt')]).toEqual([event.start, event.end]);
  });
});
