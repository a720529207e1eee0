import type { Localized } from '../../domain/locale.ts';
import type { IsoDate } from '../../domain/time.ts';
import { formatDate, onDates } from '../../i18n/format.ts';
import { type ContentEntry, ofEdition } from '../../rules/content.ts';
import { Refusal } from '../terminal/refusal.ts';
import { chooseEdition, EDITION, type EditionEntry, found } from './choosing.ts';
import { dayProblem, urlProblem } from './checks.ts';
import { renewDays } from './days-told.ts';
import type { Desk, Errand, Outcome } from './errand.ts';
import { noteChange, orKeep, PUBLISH, sentenceFlags, toldAt } from './told.ts';
import { removeIn, setIn } from './yaml-edit.ts';

type Step = ContentEntry<'participants'>['data']['route'][number];

const DAY = { es: 'día', en: 'day' };

/** A step of the route: its link opens or closes, or its days change. */
export const milestone: Errand = {
  name: 'milestone',
  title: { es: 'Abrir o cerrar un paso, o cambiar un plazo', en: 'Open or close a step, or change a deadline' },
  example: '--edition 2021 --step step-nomination --state open --url https://example.org/form --yes',
  flags: [
    EDITION,
    {
      name: 'step',
      value: { es: 'id', en: 'id' },
      about: { es: 'el paso, como step-nomination', en: 'the step, for example step-nomination' },
      required: true,
    },
    {
      name: 'state',
      value: { es: 'open|closed|restricted|pending', en: 'open|closed|restricted|pending' },
      about: { es: 'el estado de su enlace', en: 'the state of its link' },
      required: { es: 'si no cambian sus días', en: 'where its days do not change' },
    },
    {
      name: 'url',
      value: { es: 'dirección', en: 'address' },
      about: { es: 'la dirección, si se abre a todos', en: 'the address, where it opens to everyone' },
      required: { es: 'con --state open', en: 'with --state open' },
    },
    { name: 'opens', value: DAY, about: { es: 'su primer día', en: 'its first day' } },
    { name: 'closes', value: DAY, about: { es: 'su último día', en: 'its last day' } },
    { name: 'on', value: DAY, about: { es: 'el día, si es uno solo', en: 'the day, where it is a single one' } },
    ...sentenceFlags('note', { es: 'qué cambió, en una oración', en: 'what changed, in a sentence' }),
  ],
  plan,
};

type What = 'open' | 'closed' | 'restricted' | 'pending' | 'dates';

async function plan(desk: Desk): Promise<Outcome> {
  const { ask, content } = desk;
  const edition = await chooseEdition(desk);
  const entry = ofEdition(content.participants, edition.id)[0];
  if (!entry) {
    throw new Refusal({
      es: `La edición ${edition.id} no tiene participants.yaml.`,
      en: `The edition ${edition.id} has no participants.yaml.`,
    });
  }
  const { route } = entry.data;
  const id = await ask.choose('step', {
    ask: { es: '¿Qué paso?', en: 'Which step?' },
    choices: route.map((step) => ({ value: step.id, label: step.title })),
  });
  const step = found(route, (one) => one.id === id);
  const index = route.indexOf(step);
  const dates = ['opens', 'closes', 'on'].some((flag) => ask.given(flag) !== undefined);
  const what = ask.given('state') === undefined && dates ? 'dates' : await whatOf(desk);
  const at = toldAt(desk, edition, edition.data.changes);
  const where = { file: entry.file, index, step, at };
  if (what !== 'dates') await setLink(desk, where, what);
  if (what !== 'dates' && !dates) return { next: [PUBLISH] };
  await setDates(desk, edition, where);
  return { review: renewDays(desk, edition), next: [PUBLISH] };
}

async function whatOf({ ask }: Desk): Promise<What> {
  const links = [
    { value: 'open', label: { es: 'Abrir su enlace a todos', en: 'Open its link to everyone' } },
    { value: 'closed', label: { es: 'Cerrar su enlace', en: 'Close its link' } },
    {
      value: 'restricted',
      label: { es: 'Su enlace es solo para participantes', en: 'Its link is for participants alone' },
    },
    { value: 'pending', label: { es: 'Su enlace aún no se conoce', en: 'Its link is not known yet' } },
  ] as const;
  const dates = {
    value: 'dates',
    label: { es: 'Cambiar sus días o su plazo', en: 'Change its days or its deadline' },
  } as const;
  return ask.choose<What>('state', {
    ask: { es: '¿Qué quieres hacer?', en: 'What do you want to do?' },
    choices: ask.canAsk ? [...links, dates] : links,
  });
}

async function setLink(
  { ask, draft }: Desk,
  { file, index, step, at }: Where,
  state: Exclude<What, 'dates'>,
): Promise<void> {
  const url =
    state === 'open'
      ? await ask.text('url', { ask: { es: '¿En qué dirección?', en: 'At what address?' }, check: urlProblem })
      : undefined;
  if (isAlready(step.link, state, url)) {
    throw new Refusal({
      es: `El enlace de «${step.title.es}» ya está así, en ${file}.`,
      en: `The link of “${step.title.en}” is so already, in ${file}.`,
    });
  }
  const link = {
    state,
    ...(url !== undefined && { url }),
    ...((state === 'open' || state === 'closed') && { since: at }),
  };
  draft.edit(file, (yaml) =>
    setIn(yaml, ['route', index, 'link'], link, [
      'id',
      'kind',
      'title',
      'text',
      'audience',
      'on',
      'opens',
      'closes',
      'order',
    ]),
  );
}

/** Whether a link is as it is to be: nothing is to be told of it then. */
function isAlready(link: Step['link'], state: string, url: string | undefined): boolean {
  return link?.state === state && (link.state !== 'open' || link.url === url);
}

/** A step, where it stands, and when it changes. */
interface Where {
  readonly file: string;
  readonly index: number;
  readonly step: Step;
  readonly at: string;
}

/** Writes the days of a step; those that it had before are told to have changed. */
async function setDates(desk: Desk, edition: EditionEntry, { file, index, step, at }: Where): Promise<void> {
  const days = await daysOf(desk, step);
  if ((['on', 'opens', 'closes'] as const).every((field) => days[field] === step[field])) {
    throw new Refusal({
      es: `«${step.title.es}» ya tiene esos días, en ${file}.`,
      en: `“${step.title.en}” has these days already, in ${file}.`,
    });
  }
  for (const field of ['order', 'on', 'opens', 'closes'] as const) {
    const value = field === 'order' ? undefined : days[field];
    const path = ['route', index, field];
    if (value !== undefined)
      desk.draft.edit(file, (yaml) => setIn(yaml, path, value, ['id', 'kind', 'title', 'text', 'audience', 'opens']));
    else if (step[field] !== undefined) desk.draft.edit(file, (yaml) => removeIn(yaml, path));
  }
  if ((step.on ?? step.opens ?? step.closes) === undefined) return;
  const text = await desk.ask.both('note', {
    ask: { es: 'Qué cambió, en una oración', en: 'What changed, in a sentence' },
    initial: noteOf(step, days),
  });
  noteChange(desk, edition.file, [], { at, text, items: [step.id] });
}

interface Days {
  readonly on?: IsoDate | undefined;
  readonly opens?: IsoDate | undefined;
  readonly closes?: IsoDate | undefined;
}

async function daysOf({ ask }: Desk, step: Step): Promise<Days> {
  if (
    ask.given('on') !== undefined ||
    (step.on !== undefined && ask.given('opens') === undefined && ask.given('closes') === undefined)
  ) {
    return {
      on: await ask.text('on', {
        ask: { es: '¿Qué día?', en: 'On what day?' },
        initial: ask.canAsk ? step.on : undefined,
        check: dayProblem,
      }),
    };
  }
  const opens = await ask.maybe('opens', {
    ask: orKeep({ es: 'Primer día', en: 'First day' }, step.opens !== undefined),
    initial: step.opens,
    check: dayProblem,
  });
  const closes = await ask.maybe('closes', {
    ask: orKeep({ es: 'Último día', en: 'Last day' }, step.closes !== undefined),
    initial: step.closes,
    check: dayProblem,
  });
  return { opens, closes };
}

function noteOf({ title }: Step, { on, opens, closes }: Days): Localized {
  const told = (lang: 'es' | 'en', only: readonly [opens: string, closes: string]) => {
    const [first, last] = [on ?? opens, on ?? closes];
    if (first !== undefined && last !== undefined) return onDates(lang, first, last, 'long');
    return first === undefined
      ? `${only[1]} ${formatDate(lang, last ?? '', 'long')}`
      : `${only[0]} ${formatDate(lang, first, 'long')}`;
  };
  return {
    es: `«${title.es}» pasa a ser ${told('es', ['desde el', 'hasta el'])}.`,
    en: `“${title.en}” is now ${told('en', ['from', 'until'])}.`,
  };
}
