import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { BuiltSite, Check, Checks } from '../site.ts';
import { calendarFaults } from './rfc5545.ts';

/** The faults of each file of a site that a pattern finds, with its name before them; a site without any is at fault. */
const inFiles =
  (pattern: string, faultsOf: (text: string, file: string, site: BuiltSite) => readonly string[]): Check =>
  (site) => {
    const files = globSync(pattern, { cwd: site.folder });
    if (files.length === 0) return [`there is no ${pattern}`];
    return files.flatMap((file) =>
      faultsOf(readFileSync(site.folder + file, 'utf8'), file, site).map((fault) => `${file}: ${fault}`),
    );
  };

const lineFaults = (text: string) => [
  ...(/[\r\n]/.test(text.replaceAll('\r\n', '')) ? ['has a line that does not end by CRLF'] : []),
  ...(text.endsWith('END:VCALENDAR\r\n') ? [] : ['does not end where its calendar ends']),
  ...text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75),
  ...(text.includes('\uFFFD') ? ['is folded within a letter'] : []),
  ...(text.includes('REFRESH-INTERVAL;VALUE=DURATION:PT6H') ? [] : ['does not say how often to look again']),
];

function dataFaults(text: string, file: string, { folder }: BuiltSite): readonly string[] {
  const schema = JSON.parse(readFileSync(folder + file.replace(/json$/, 'schema.json'), 'utf8')) as object;
  const ajv = new Ajv2020({ allErrors: true });
  const validate = ajv.compile(schema);
  return validate(JSON.parse(text)) ? [] : [ajv.errorsText(validate.errors)];
}

/** The files beside the pages. */
export const FORMAT_CHECKS: Checks = {
  'every calendar is as RFC 5545 has it': inFiles('**/*.ics', calendarFaults),
  'every calendar has lines of 75 octets at the most, ended by CRLF and folded between letters': inFiles(
    '**/*.ics',
    lineFaults,
  ),
  'every agenda.json is as the schema beside it says': inFiles('**/agenda.json', dataFaults),
};
