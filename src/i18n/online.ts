import type { Edition } from '../domain/edition.ts';
import type { Page } from './page.ts';

/** How the sessions of an edition are held, in words; undefined where no source says. */
export function onlineInWords({ online }: Pick<Edition, 'online'>, { t }: Pick<Page, 't'>): string | undefined {
  if (!online) return undefined;
  const { platform, interpretation } = online;
  return interpretation ? t('edition.online.interpreted', { platform }) : t('edition.online.platform', { platform });
}

/** How readers enter the sessions of an edition, as lines of plain text; none where that is not known. */
export function joinLines({ online }: Pick<Edition, 'online'>, { t }: Pick<Page, 't'>): readonly string[] {
  return online ? [t('live.join', { platform: online.platform })] : [];
}

/** Where the sessions of an edition are held, as a calendar or a schedule names a place. */
export function roomOf({ online }: Pick<Edition, 'online'>, { t }: Pick<Page, 't'>): string {
  return online ? t('schedule.room', { platform: online.platform }) : t('schedule.online');
}
