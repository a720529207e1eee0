import type { Localized } from './locale.ts';
import type { IsoDate } from './time.ts';

/** A page elsewhere that the host names. */
interface SiteLink {
  readonly label: Localized;
  readonly url: string;
  /** BCP 47; undefined where it speaks several. */
  readonly language?: string | undefined;
}

/** The emblem of the host, as pages show it. */
export interface Emblem {
  /** Its file, at the top of what is published as it is. */
  readonly file: string;
  /** What it shows. */
  readonly alt: Localized;
  /** Its size on the page, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** How high and how wide an emblem is shown at most, in pixels. */
const EMBLEM = { width: 240, height: 64 } as const;

/** The size of an image fitted into the room that an emblem has. */
export function emblemSize(image: { readonly width: number; readonly height: number }): typeof image {
  const scale = Math.min(EMBLEM.width / image.width, EMBLEM.height / image.height);
  return { width: Math.max(1, Math.round(image.width * scale)), height: Math.max(1, Math.round(image.height * scale)) };
}

/** The site as its host presents it: what changes when another Presidency takes it over. */
export interface Site {
  /** Its name, in titles and cards. */
  readonly name: Localized;
  /** Name of the body that hosts it. */
  readonly host: Localized;
  /** The emblem of that body. */
  readonly emblem?: Emblem | undefined;
  /** Who answers questions; undefined while that is pending. */
  readonly contact?: { readonly label: Localized; readonly email: string } | undefined;
  /** What the host says of its server. */
  readonly privacy?: { readonly text?: Localized | undefined; readonly link?: SiteLink | undefined } | undefined;
  /** Whether it can be read without a network; undefined is yes. */
  readonly offline?: boolean | undefined;
  /** Official addresses named at the foot of every page. */
  readonly links: readonly SiteLink[];
}

/** Whom to tell of a flaw in the site's security, and the last day on which that holds. */
export interface SecurityContact {
  /** An electronic mail address, or a page. */
  readonly contact: string;
  readonly expires: IsoDate;
}
