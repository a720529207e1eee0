import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildBeside, copyProject, PROJECT } from './copy.ts';
import { addArchive, addEditionOf, addFixture, changeAgenda, publishRecordings, tellOtherwise } from './editions.ts';
import { tellMost } from './fullest-edition.ts';
import { actAsHost } from './host-changes.ts';
import { HOST_ADDRESS, keepNothing, sayOfHost } from './host-words.ts';

const tellOthersAndMost = (copy: string) => {
  tellMost(copy);
  tellOtherwise(copy);
};

/** Where the host stands that has the site below a path. */
export const HOST_BELOW_PATH = 'https://ministerio.example/a/b/';

/** Where no browser is. */
const NO_SUCH_BROWSER = join(PROJECT, 'test-results', 'no-browser');

/** How a site is made. */
interface Plan {
  /** What differs of the frozen content. */
  readonly edit: ((copy: string) => void) | undefined;
  readonly settings: Readonly<Record<string, string>>;
  /** What npm runs to build it, where that is another than `build`. */
  readonly script?: readonly string[];
}

/** The sites that tests look at beside dist/: what differs of the frozen content, and the settings they are built with. */
const SITES = {
  /** The archive at its largest. */
  archive: { edit: addArchive, settings: {} },
  /** The edition that holds what 2021 does not have. */
  fixture: { edit: addFixture, settings: { TZ: 'Pacific/Pago_Pago' } },
  /** The frozen content as it is, from a machine at the other end of the world than that of the site below a path. */
  frozen: { edit: undefined, settings: { TZ: 'Pacific/Kiritimati' } },
  /** With an edition in person and on line: several sessions a day, groups, rooms, documents and photographs. */
  hybrid: {
    edit: (copy) => {
      addEditionOf(copy, 'hybrid');
    },
    settings: { TZ: 'Asia/Tokyo' },
  },
  /** With an edition of which the year is known and nothing else; recordings of 2021, and something that looks like markup. */
  announced: {
    edit: (copy) => {
      addEditionOf(copy, 'announced');
      publishRecordings(copy);
    },
    settings: { TZ: 'Asia/Kathmandu' },
  },
  /** With an edition of a session a week, across a change of the clocks; below a path, with all that a host can say, and nothing kept. */
  weeks: {
    edit: (copy) => {
      addEditionOf(copy, 'weeks');
      sayOfHost(copy);
      keepNothing(copy);
    },
    settings: { TZ: 'Europe/Madrid', SITE_URL: `${HOST_ADDRESS}a/b/` },
  },
  /** With an edition that was postponed, then moved on line, and lost a session; as did that of 2021, whose agenda changed. */
  postponed: {
    edit: (copy) => {
      addEditionOf(copy, 'postponed');
      changeAgenda(copy);
    },
    settings: { TZ: 'America/St_Johns' },
  },
  /**
   * With three of those editions told otherwise: as planned, without new days, and cancelled; and the fullest of all. At an
   * address of its own, whose host says all it can.
   */
  otherwise: {
    edit: (copy) => {
      tellOthersAndMost(copy);
      sayOfHost(copy);
    },
    settings: { TZ: 'America/Panama', SITE_URL: HOST_ADDRESS },
  },
  /** After a year with another host: see host-changes.ts. */
  host: { edit: actAsHost, settings: { TZ: 'America/Guatemala' } },
  /** For a host below a path, by the command that makes the package with the site for folders, where no browser makes PDFs. */
  below: {
    edit: undefined,
    settings: { SITE_URL: HOST_BELOW_PATH, TZ: 'America/Mexico_City', CHROMIUM_PATH: NO_SUCH_BROWSER },
    script: ['package', '--', '--files'],
  },
} satisfies Record<string, Plan>;

export type SiteName = keyof typeof SITES;

const folderOf = (name: SiteName) => `${PROJECT}test-results/sites/${name}/`;

/** The folder of a built site, with a slash at its end. */
export const siteOf = (name: SiteName) => `${folderOf(name)}dist/`;

/** Where it stands what the command that built a site printed. */
export const printedOf = (name: SiteName) => `${folderOf(name)}printed.txt`;

/** The folder of the packages that were made of a site. */
export const packagesOf = (name: SiteName) => `${folderOf(name)}packages/`;

/** The content that a site was built from. */
export const contentOf = (name: SiteName) => `${folderOf(name)}content/`;

/** What the sites are made of, in a few letters. */
function fingerprint(): string {
  const files = globSync(
    ['src/**/*', 'public/*', 'tests/{builds,fixtures}/**/*', 'package-lock.json', 'astro.config.mjs'],
    { cwd: PROJECT },
  ).filter((file) => statSync(PROJECT + file).isFile());
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(PROJECT + file));
  return hash.digest('hex');
}

async function make(name: SiteName): Promise<void> {
  const { edit, settings, script = ['build'] }: Plan = SITES[name];
  const copy = copyProject(script.includes('package') ? ['package-lock.json'] : []);
  try {
    edit?.(copy);
    const printed = await buildBeside(copy, settings, script);
    mkdirSync(folderOf(name), { recursive: true });
    writeFileSync(printedOf(name), printed);
    for (const part of ['dist', 'content', 'packages'].filter((part) => existsSync(join(copy, part)))) {
      cpSync(join(copy, part), folderOf(name) + part, { recursive: true });
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * Builds the sites, two at a time, before the first test of a runner, unless they stand as they would be built.
 * @throws Error with what the build of one printed, where it stopped
 */
export default async function makeSites(): Promise<void> {
  const mark = `${PROJECT}test-results/sites/made-of`;
  const now = fingerprint();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  rmSync(`${PROJECT}test-results/sites`, { recursive: true, force: true });
  const waiting = Object.keys(SITES) as SiteName[];
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await make(name);
  };
  await Promise.all([worker(), worker()]);
  writeFileSync(mark, now);
}

if (process.argv[1] === import.meta.filename) await makeSites();
