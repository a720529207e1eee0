import { chooseEdition, chooseItem, chooseSession, EDITION, hoursText, ITEM, SESSION } from './choosing.ts';
import type { Errand } from './errand.ts';
import { noteChange, PUBLISH, sentenceFlags, toldAt } from './told.ts';
import { setIn } from './yaml-edit.ts';

/** An item that is dropped: it stays, so that calendars learn of it. */
export const withdraw: Errand = {
  name: 'withdraw',
  title: { es: 'Retirar un punto de una sesión', en: 'Withdraw an item of a session' },
  example: '--edition 2021 --session 1 --item s1-6 --yes',
  flags: [
    EDITION,
    SESSION,
    ITEM,
    ...sentenceFlags('note', { es: 'qué cambió, en una oración', en: 'what changed, in a sentence' }),
  ],
  async plan(desk) {
    const edition = await chooseEdition(desk);
    const entry = await chooseSession(desk, edition);
    const item = await chooseItem(desk, entry);
    const { day, session } = entry;
    const at = toldAt(desk, edition, session.changes);
    const hours = item.start && item.end ? ` (${hoursText(item.start, item.end, day.data.date)})` : '';
    const text = await desk.ask.both('note', {
      ask: { es: 'Qué cambió, en una oración', en: 'What changed, in a sentence' },
      initial: {
        es: `Se retira «${item.title.es}»${hours}.`,
        en: `“${item.title.en}”${hours} is withdrawn.`,
      },
    });
    const index = session.items.indexOf(item);
    desk.draft.edit(day.file, (yaml) =>
      setIn(yaml, ['session', 'items', index, 'status'], 'withdrawn', ['id', 'start', 'end', 'hours']),
    );
    noteChange(desk, day.file, ['session'], { at, text, items: [item.id] });
    return {
      next: [
        PUBLISH,
        {
          es: 'Los calendarios suscritos lo quitan solos. Si lo que sigue empieza antes, cámbialo con «npm run edit -- move».',
          en: 'Subscribed calendars drop it by themselves. If what follows begins earlier, change it with “npm run edit -- move”.',
        },
      ],
    };
  },
};
