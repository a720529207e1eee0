// The assistant for whoever hosts the site: `npm run edit`.
import { terminalLang } from '../i18n/terminal.ts';
import { terminalDialogue } from './edit/dialogue.ts';
import { runEdit } from './edit/run.ts';
import { ROOT } from './root.ts';

const isAttended = process.stdin.isTTY && process.stdout.isTTY;
// A terminal that is closed answers no more: whoever was asked has left.
const closed = new AbortController();
process.stdin.once('end', () => {
  closed.abort();
});
const terminal = { argv: process.argv.slice(2), env: process.env };
process.exitCode = await runEdit({
  root: ROOT,
  terminal,
  now: new Date(),
  readings: new Map(),
  dialogue: isAttended ? terminalDialogue(terminalLang(terminal), closed.signal) : undefined,
  print: (text) => {
    console.log(text);
  },
});
