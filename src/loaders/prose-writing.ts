import type { Nodes } from 'mdast';
import type { Said, TextFinding } from '../rules/finding.ts';
import { edgeFinding, edgeSpace, hasLetter, type TextPlace, unseenFinding, unseenLetters } from '../rules/letters.ts';
import { isPlaceholder, PLACEHOLDER } from '../rules/placeholder.ts';

/** What is wrong with something and how to put it right, before anyone says where. */
type Told = Pick<TextFinding, 'wrong' | 'fix'>;

const NOTE_FIX = {
  es: 'cita la referencia con <Cite id="…" />, o escribe la nota en el texto',
  en: 'cite the reference with <Cite id="…" />, or write the note in the text',
};

/** What other editors make of a text by these signs (GitHub Flavored Markdown), and this site would print as it stands. */
const SIGNS: readonly {
  readonly in: Nodes['type'];
  readonly sign: RegExp;
  readonly wrong: Said;
  readonly fix: Said;
}[] = [
  {
    in: 'text',
    sign: /\[\^[^\]\s]+\]/,
    wrong: {
      es: 'tiene una nota al pie, que se publicaría tal cual: [^…]',
      en: 'holds a footnote, which would be published as it stands: [^…]',
    },
    fix: NOTE_FIX,
  },
  {
    in: 'text',
    sign: /\^\[[^\]]*\]/,
    wrong: {
      es: 'tiene una nota al pie, que se publicaría tal cual: ^[…]',
      en: 'holds a footnote, which would be published as it stands: ^[…]',
    },
    fix: NOTE_FIX,
  },
  {
    in: 'text',
    sign: /\]\(/,
    wrong: {
      es: 'tiene un enlace mal escrito, que se publicaría con sus corchetes y su dirección: […](…)',
      en: 'holds a link that is not well written, which would be published with its brackets and its address: […](…)',
    },
    fix: {
      es: 'escribe [palabras](https://…), sin otro enlace dentro y sin espacios en la dirección',
      en: 'write [words](https://…), without another link inside and without spaces in the address',
    },
  },
  {
    in: 'paragraph',
    sign: /^\[![\p{L}]+\]/u,
    wrong: {
      es: 'tiene un aviso de otro editor, que se publicaría tal cual: [!…]',
      en: 'holds another editor’s alert, which would be published as it stands: [!…]',
    },
    fix: { es: 'quita [!…] y deja el texto', en: 'remove [!…] and leave the text' },
  },
  {
    in: 'text',
    sign: /(?<!~)(~{1,2})(?=[^\s~])[^~]*[^\s~]\1(?!~)/,
    wrong: {
      es: 'tiene texto tachado, que se publicaría con sus virgulillas: ~~…~~',
      en: 'holds struck-through text, which would be published with its tildes: ~~…~~',
    },
    fix: { es: 'quita el texto, o solo las virgulillas', en: 'remove the text, or the tildes alone' },
  },
  {
    in: 'listItem',
    sign: /^\[[ xX]?\](?:\s|$)/,
    wrong: {
      es: 'tiene una casilla, que se publicaría tal cual: [ ]',
      en: 'holds a tick box, which would be published as it stands: [ ]',
    },
    fix: { es: 'quita los corchetes', en: 'remove the brackets' },
  },
  {
    in: 'paragraph',
    sign: /^(?=.*-)[ \t:|-]*\|[ \t:|-]*$/m,
    wrong: {
      es: 'tiene una tabla, que se publicaría con sus barras',
      en: 'holds a table, which would be published with its bars',
    },
    fix: { es: 'escribe una lista, con un renglón por fila', en: 'write a list, with a line for each row' },
  },
];

/** What is wrong with how a node of a text is written, given its words: signs, letters that nobody sees, nothing to read. */
export function writingFindings(node: Nodes, words: string, place: TextPlace): readonly TextFinding[] {
  const lines = node.type === 'paragraph' ? words.split('\n') : [];
  return [
    ...SIGNS.filter(({ in: type, sign }) => type === node.type && sign.test(words)).map(({ wrong, fix }) => ({
      ...place,
      wrong,
      fix,
    })),
    ...writtenIn(node).flatMap((text) => unseenLetters(text).map((unseen) => unseenFinding(place, unseen))),
    ...lines.flatMap((text, index) => {
      const space = edgeSpace(text);
      return space ? [edgeFinding({ line: place.line + index }, space)] : [];
    }),
    ...badNesting(node).map((told) => ({ ...place, ...told })),
    ...unread(node, words).map((told) => ({ ...place, ...told })),
  ];
}

/** What a node says itself, once its letters are no longer escaped. */
function writtenIn(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'link') return [node.url, node.title ?? ''];
  if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return [];
  return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

const isNamed = (node: Nodes, ...names: readonly string[]) => 'name' in node && names.includes(String(node.name));

const isLink = (node: Nodes) => node.type === 'link' || isNamed(node, 'PageLink');

/** Whether a page would have a link somewhere within a node: the mark of a citation leads to what it cites. */
const hasLinkWithin = (node: Nodes): boolean =>
  'children' in node && node.children.some((one) => isLink(one) || isNamed(one, 'Cite') || hasLinkWithin(one));

/** What a node has within itself that no page can have there, or has not, and should. */
function badNesting(node: Nodes): readonly Told[] {
  if (isLink(node) && hasLinkWithin(node)) {
    return [
      {
        wrong: { es: 'tiene un enlace o una cita dentro de un enlace', en: 'holds a link or a citation within a link' },
        fix: { es: 'escribe uno después del otro', en: 'write one after the other' },
      },
    ];
  }
  if ((node.type !== 'listItem' && node.type !== 'blockquote') || node.children.length > 0) return [];
  return [
    {
      wrong: {
        es: `tiene ${node.type === 'listItem' ? 'un punto de lista' : 'una cita'} sin texto`,
        en: `holds ${node.type === 'listItem' ? 'a point of a list' : 'a quotation'} without a text`,
      },
      fix: { es: 'escribe el texto, o quita el signo', en: 'write the text, or remove the sign' },
    },
  ];
}

function unread(node: Nodes, words: string): readonly Told[] {
  if (isNamed(node, 'Cite') && words.trim() !== '') {
    return [
      {
        wrong: {
          es: 'tiene palabras dentro de <Cite>, que no se publican',
          en: 'holds words within <Cite>, which are not published',
        },
        fix: {
          es: 'escríbelas antes, y cita con <Cite id="…" />',
          en: 'write them before it, and cite with <Cite id="…" />',
        },
      },
    ];
  }
  if (isLink(node) && !hasLetter(words)) {
    return [
      {
        wrong: { es: 'tiene un enlace sin palabras', en: 'holds a link without words' },
        fix: { es: 'escribe adónde lleva, o quita el enlace', en: 'write where it leads, or remove the link' },
      },
    ];
  }
  if (node.type !== 'paragraph' || words.trim() === '') return [];
  if (isPlaceholder(words)) return [PLACEHOLDER];
  if (hasLetter(words) || node.children.some(({ type }) => type === 'mdxJsxTextElement')) return [];
  return [
    {
      wrong: { es: 'tiene un párrafo sin letras ni cifras', en: 'holds a paragraph without a letter or a digit' },
      fix: { es: 'escribe el texto, o quita el párrafo', en: 'write the text, or remove the paragraph' },
    },
  ];
}
