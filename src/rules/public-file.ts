import type { Localized } from '../domain/locale.ts';
import { shown } from '../domain/quoted.ts';
import { type DataPath, type Finding, findingAt, type Located } from './finding.ts';

/** The forms of images that the site knows. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'svg';

/** Why an image cannot be published, said of its file, and how to put that right. */
export interface ImageFault {
  readonly wrong: Localized;
  readonly fix: Localized;
}

/** What stands under a name in a public folder. */
export interface PublicFile {
  /** Whether it is a file, and no folder. */
  readonly isFile: boolean;
  readonly bytes: number;
  /** Whether this machine lets it be read. */
  readonly isReadable: boolean;
  /** The form of image that it begins as. */
  readonly format: ImageFormat | undefined;
  /** Why it cannot be shown as such an image, where it was looked into. */
  readonly fault: ImageFault | undefined;
}

/** The files that content names: what stands in public/documents/, in public/people/, and in public/ itself. */
export interface PublicFiles {
  readonly documents: ReadonlyMap<string, PublicFile>;
  readonly people: ReadonlyMap<string, PublicFile>;
  readonly top: ReadonlyMap<string, PublicFile>;
}

/** What content may name of each folder: how large it may be, what else may take its place, and which images it may be. */
const FOLDERS: Readonly<
  Record<
    keyof PublicFiles,
    {
      readonly path: string;
      readonly largest: number;
      readonly smaller: Localized;
      readonly image?: {
        readonly formats: (name: string) => readonly ImageFormat[];
        readonly wrong: Localized;
        readonly fix: Localized;
      };
    }
  >
> = {
  documents: {
    path: 'public/documents/',
    largest: 10_000_000,
    smaller: {
      es: 'hazlo más pequeño, o escribe su url en lugar de file',
      en: 'make it smaller, or give its url in place of file',
    },
  },
  people: {
    path: 'public/people/',
    largest: 10_000_000,
    smaller: { es: 'hazla más pequeña', en: 'make it smaller' },
    image: {
      formats: () => ['jpeg', 'png', 'webp'],
      wrong: { es: 'no es una fotografía', en: 'is not a photograph' },
      fix: {
        es: 'guárdala como JPEG, PNG o WebP: otro nombre no cambia lo que contiene',
        en: 'save it as JPEG, PNG or WebP: a new name does not change what it holds',
      },
    },
  },
  top: {
    path: 'public/',
    largest: 100_000,
    smaller: {
      es: 'hazlo más pequeño: se muestra con 64 píxeles de alto como máximo',
      en: 'make it smaller: it is shown 64 pixels high at most',
    },
    image: {
      // It is published as it is, and a server tells what it is by its name.
      formats: (name) => (name.endsWith('.svg') ? ['svg'] : ['png']),
      wrong: { es: 'no es lo que dice su nombre', en: 'is not what its name says' },
      fix: {
        es: 'guárdalo como SVG o PNG: otro nombre no cambia lo que contiene',
        en: 'save it as SVG or PNG: a new name does not change what it holds',
      },
    },
  },
};

/** Writes the size of a file as that of the largest: rounded up, so that one a little too large is not told as just right. */
function sizes(bytes: number, largest: number): readonly [own: string, most: string] {
  if (largest < 1_000_000) return [`${String(Math.ceil(bytes / 1_000))} KB`, `${String(largest / 1_000)} KB`];
  return [`${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`, `${String(largest / 1_000_000)} MB`];
}

/**
 * What is wrong with a file that content names: it is not there, holds nothing, or is not what it is named for.
 * @param missing how to put right that it is not there
 */
export function fileFindings(
  entry: Located,
  path: DataPath,
  folder: keyof PublicFiles,
  name: string,
  files: PublicFiles,
  missing: Localized,
): readonly Finding[] {
  const { path: below, largest, smaller, image } = FOLDERS[folder];
  const where = below + shown(name);
  const refuse = (wrong: Localized, fix: Localized) => [findingAt(entry, path, wrong, fix)];
  const found = files[folder].get(name);
  if (!found) return refuse({ es: `no hay ningún ${where}`, en: `there is no ${where}` }, missing);
  const { isFile, bytes, isReadable, format, fault } = found;
  const whole = { es: 'pon ahí el archivo completo', en: 'put the whole file there' };
  if (!isFile) {
    const fix = { es: 'pon ahí el archivo mismo', en: 'put the file itself there' };
    return refuse({ es: `${where} es una carpeta`, en: `${where} is a folder` }, fix);
  }
  if (!isReadable) {
    const fix = { es: 'da a tu usuario permiso de lectura', en: 'give your user permission to read it' };
    return refuse({ es: `${where} no se puede leer`, en: `${where} cannot be read` }, fix);
  }
  if (bytes === 0) return refuse({ es: `${where} está vacío`, en: `${where} is empty` }, whole);
  if (bytes > largest) {
    const [own, most] = sizes(bytes, largest);
    const wrong = {
      es: `${where} pesa ${own}; el sitio acepta hasta ${most}`,
      en: `${where} is ${own}; the site takes up to ${most}`,
    };
    return refuse(wrong, smaller);
  }
  if (!image) return [];
  if (format === undefined || !image.formats(name).includes(format)) {
    return refuse(told(where, image.wrong), image.fix);
  }
  return fault ? refuse(told(where, fault.wrong), fault.fix) : [];
}

/** What is wrong, said of a file. */
const told = (where: string, { es, en }: Localized) => ({ es: `${where} ${es}`, en: `${where} ${en}` });
