/** What the errands ask of a browser, whichever it is; an expression is JavaScript that the open page runs. */
export interface Engine {
  readonly open: (url: string) => Promise<void>;
  readonly ask: (expression: string) => Promise<unknown>;
  /** Presses the element that an expression gives. */
  readonly press: (expression: string) => Promise<void>;
  /** Writes into the field that an expression gives. */
  readonly write: (expression: string, text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A phone's window; WebKit's own is a little wider at least. */
export const WINDOW = { width: 360, height: 740 } as const;
