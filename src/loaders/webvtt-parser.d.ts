// The package brings no types; this is what the site uses of it. It is CommonJS: Node knows only its default export.
declare module 'webvtt-parser' {
  /** A piece of a cue's text. */
  export interface CueNode {
    readonly type?: 'text' | 'object' | 'timestamp';
    /** The name of a tag. */
    readonly name?: string;
    /** The words of a text, or what a tag is annotated with: the speaker of <v>. */
    readonly value?: string | number;
    readonly children?: readonly CueNode[];
  }

  interface Parser {
    /** Reads a file, and tells every place where it is not WebVTT; lines count from 1, times are in seconds. */
    parse(text: string): {
      readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly tree: CueNode }[];
      readonly errors: readonly { readonly line: number; readonly message: string }[];
    };
  }

  const webvtt: {
    /** @param entities the character references it knows: `{ '&amp;': '&' }` */
    readonly WebVTTParser: new (entities: Readonly<Record<string, string>>) => Parser;
  };
  export default webvtt;
}
