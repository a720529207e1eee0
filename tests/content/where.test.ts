import { describe, expect, it } from 'vitest';
import { edit, problem, problems } from './broken.ts';
import { AFTERNOON, breakEdition, EDITION, FILES, itRefuses, MORNING, NEXT_DAY } from './edition-2032.ts';

breakEdition();

const ONLINE = 'online:\n  platform: Zoom\n  link: { state: restricted, url: https://example.org/join/edition }\n';

describe('an edition that is not 2021', () => {
  it('has no problem, without objectives, references or recordings', () => {
    expect(problems()).toEqual([]);
  });
});

describe('a place is refused', () => {
  itRefuses({
    'where a venue has no city': {
      file: EDITION,
      from: '  city: { es: Ciudad de Panamá, en: Panama City }\n  country',
      to: '  country',
      below: -2,
      field: 'venue.city',
      wrong: 'is missing',
      fix: /^add "city"/,
    },
    'where the venue of a session has no city': {
      file: NEXT_DAY,
      from: '  mode',
      to: '  venue: { name: { es: Museo, en: Museum }, country: PA }\n  mode',
      field: 'session.venue.city',
      wrong: 'is missing',
      fix: /^add "city"/,
    },
    'where a venue is beyond the poles': {
      file: EDITION,
      from: 'latitude: 8.98',
      to: 'latitude: 98',
      field: 'venue.geo.latitude',
      wrong: 'is too large or too long',
      fix: /^give at most 90/,
    },
    'where its door opens no minute before the start': {
      file: EDITION,
      from: 'platform: Zoom',
      to: 'platform: Zoom\n  opensMinutesBefore: 0',
      below: 1,
      field: 'online.opensMinutesBefore',
      wrong: 'is too small or too short',
      fix: /^give more than 0$/,
    },
    'where a language is told twice': {
      file: EDITION,
      from: 'status: []',
      to: 'status: []\nlanguages: { spoken: [es, en, es] }',
      below: 1,
      field: 'languages.spoken[2]',
      wrong: '"es" appears twice in this list',
      fix: /^name it once$/,
    },
    'where a room appears twice': {
      file: EDITION,
      from: '    - { id: workshop',
      to: '    - { id: main, name: { es: Otra, en: Other } }\n    - { id: workshop',
      field: 'venue.rooms[1].id',
      wrong: 'the room "main" appears twice',
      fix: /its own id/,
    },
    'where an edition on line says no platform': {
      file: EDITION,
      from: ONLINE,
      to: '',
      below: -9,
      field: 'mode',
      wrong: 'is hybrid and names no platform',
      fix: /^add online/,
    },
    'where a session names a room that the venue lacks': {
      file: MORNING,
      from: 'room: main',
      to: 'room: hall',
      field: 'session.room',
      wrong: 'there is no room "hall"',
      fix: /^write one of main, workshop, or add it to venue\.rooms$/,
    },
    'where a group names a room that the venue lacks': {
      file: AFTERNOON,
      from: 'room: workshop',
      to: 'room: hall',
      field: 'session.items[0].groups[1].room',
      wrong: 'there is no room "hall"',
      fix: /^write one of main, workshop/,
    },
    'where a room is named on line': {
      file: MORNING,
      from: 'room: main',
      to: 'mode: online\n  room: main',
      below: 1,
      field: 'session.room',
      wrong: 'there is no room "main"',
      fix: /nobody comes to one here/,
    },
    'where a room is named and the venue is to be confirmed': {
      file: MORNING,
      from: 'room: main',
      to: 'venue: to-be-confirmed\n  room: main',
      below: 1,
      field: 'session.room',
      wrong: 'there is no room "main"',
      fix: /until the venue is known/,
    },
    'where a group has a link and nothing is on line': {
      file: AFTERNOON,
      from: '  start: 14:00',
      to: '  mode: in-person\n  start: 14:00',
      below: 16,
      field: 'session.items[0].groups[0].link',
      wrong: /nothing is held online here/,
      fix: /^add online/,
    },
  });

  const VENUE = /venue:[^]*?(?=online:)/.exec(FILES[EDITION] ?? '')?.[0] ?? '';

  it('where an edition is in person and has no venue, once for all its sessions', () => {
    const line = edit(EDITION, VENUE, '') - 1;
    edit(NEXT_DAY, '  mode: in-person\n', '');
    expect(problem()).toEqual({
      file: `content/${EDITION}`,
      line,
      field: 'mode',
      wrong: 'is hybrid and has no venue',
      fix: 'add venue, or write venue: to-be-confirmed',
    });
  });

  it('where a session of an edition on line is in person and has no venue', () => {
    edit(EDITION, `mode: hybrid\n${VENUE}`, 'mode: online\n');
    edit(MORNING, '  room: main\n', '');
    edit(AFTERNOON, '          room: main\n', '');
    edit(AFTERNOON, '          room: workshop\n', '');
    expect(problem()).toMatchObject({
      file: `content/${NEXT_DAY}`,
      line: 6,
      field: 'session.mode',
      wrong: 'is in-person and has no venue',
    });
  });
});

describe('a venue that is not chosen yet', () => {
  it('is a place to be in person', () => {
    edit(NEXT_DAY, 'mode: in-person', 'mode: in-person\n  venue: to-be-confirmed');
    expect(problems()).toEqual([]);
  });
});
