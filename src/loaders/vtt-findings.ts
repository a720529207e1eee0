import { decodeHTML } from 'entities';
import type { TextFinding } from '../rules/finding.ts';

/** What is wrong with a place of a transcript, and how to put it right. */
type CueFinding = Pick<TextFinding, 'wrong' | 'fix'>;

/** What may follow the times of a cue: settings, which place it on the screen. */
const SETTING = /^[a-z][\w-]*:\S*$/i;

/** What is wrong with the line of a cue's times, given the two of them and what follows, where they can be read. */
export function timesFinding(
  written: string,
  times: { readonly start: number; readonly end: number; readonly rest: string } | undefined,
): CueFinding | undefined {
  if (!times) {
    return {
      wrong: `is not WebVTT: has "${written.trim()}", which is not the times of a cue`,
      fix: /^\s*\d[\d:.,]*\s*-->/.test(written)
        ? 'write the times as 00:01:02.000 --> 00:01:05.500, with a point before the thousandths'
        : 'within a text, write --&gt; for -->',
    };
  }
  if (times.end <= times.start) {
    return {
      wrong: 'is not WebVTT: has a cue that ends no later than it starts',
      fix: 'give the cue an end that is later than its start',
    };
  }
  const words = times.rest.split(/[ \t]+/).filter((part) => part !== '' && !SETTING.test(part));
  if (words.length === 0) return undefined;
  return {
    wrong: `is not WebVTT: has "${words.join(' ')}" after its times, where nobody reads it`,
    fix: 'write what is said on the line below the times',
  };
}

/** The tags that WebVTT knows. */
const KNOWN = /^<\/?(?:c|i|b|u|v|ruby|rt|lang)(?=[.\s>]|$)/;

/** A tag that is annotated, but for those that name a speaker or a language. */
const ANNOTATED = /^<(?!(?:v|lang)[.\s>])\S+\s+[^\s>]/;

/** The first place in a cue's text that a browser takes for a tag and leaves out, and the line of the text it is in. */
export function textFinding(text: string): TextFinding | undefined {
  for (const { 0: tag, index } of text.matchAll(/<[^>]*>?/g)) {
    const finding = tagFinding(tag);
    if (finding) return { ...finding, line: text.slice(0, index).split('\n').length };
  }
  return undefined;
}

function tagFinding(tag: string): CueFinding | undefined {
  const isTag = /^<[^<>]+>$/.test(tag);
  if (isTag && /^<\d[\d:.]*>$/.test(tag)) return undefined;
  if (!KNOWN.test(tag)) {
    return isTag && /^<\/?[a-z]/i.test(tag)
      ? { wrong: `is not WebVTT: has ${tag}, a tag that WebVTT does not know`, fix: 'remove it' }
      : { wrong: 'is not WebVTT: has < by itself', fix: 'write &lt; for <' };
  }
  if (!isTag) {
    const [name] = /^<\/?\w+/.exec(tag) ?? [tag];
    return { wrong: `is not WebVTT: has a tag ${name} that does not end`, fix: 'end the tag with >' };
  }
  return ANNOTATED.test(tag)
    ? {
        wrong: `is not WebVTT: has ${tag}, of which nobody reads more than the name`,
        fix: 'remove what follows the name of the tag',
      }
    : undefined;
}

/** A letter that nobody sees and that a page may not hold: one that controls a machine, or turns the order of others. */
const UNSEEN = /(?!\t)\p{Cc}|[\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]/u;

/** A letter as it is written: by its number, or as such. */
const LETTER = /&#(?:\d+|x[\da-f]+);?|./giu;

/** The first such letter of a file, given by its lines. */
export function unseenFinding(lines: readonly string[]): TextFinding | undefined {
  const isUnseen = (written: string) => UNSEEN.test(decodeHTML(written).replace(/[\r\n]/g, ' '));
  const index = lines.findIndex(isUnseen);
  const written = lines[index]?.match(LETTER)?.find(isUnseen);
  if (written === undefined) return undefined;
  const point = `U+${(written.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = written.startsWith('&') ? written : point;
  return /[\u202A-\u202E\u2066-\u2069]/.test(decodeHTML(written))
    ? {
        line: index + 1,
        wrong: `has ${name}, which nobody sees and which turns the order of the letters around it`,
        fix: `remove ${name}, or write the line again: browsers order the letters of every language by themselves`,
      }
    : {
        line: index + 1,
        wrong: `has ${name}, which is no letter that can be read`,
        fix: `remove ${name}, or write the line again and save the file as UTF-8`,
      };
}
