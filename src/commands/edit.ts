// The assistant for whoever hosts the site: `npm run edit`.
import { fileURLToPath } from 'node:url';
import { terminalLang } from '../i18n/terminal.ts';
import { terminalDialogue } from './edit/dialogue.ts';
import { runEdit } from './edit/run.ts';

const isAttended = process.stdin.isTTY && process.stdout.isTTY;
const terminal = { argv: process.argv.slice(2), env: process.env };
process.exitCode = await runEdit({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  terminal,
  now: new Date(),
  dialogue: isAttended ? terminalDialogue(terminalLang(terminal)) : undefined,
  print: (text) => {
    console.log(text);
  },
});
