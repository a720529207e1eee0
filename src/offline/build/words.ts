import { LANGS, type Lang } from '../../domain/locale.ts';
import type { Words } from '../words.ts';
import { translator } from '../../i18n/translate.ts';

/** What pages say of what is kept of them, in each language. */
export const WORDS = Object.fromEntries(
  LANGS.map((lang) => {
    const t = translator(lang);
    return [
      lang,
      {
        kept: t('offline.kept', { when: '{when}' }),
        newer: t('offline.newer'),
        open: t('offline.open'),
        recording: t('offline.recording'),
        absent: {
          title: t('offline.absent.title'),
          text: t('offline.absent.text'),
          link: t('offline.absent.link'),
        },
      },
    ];
  }),
) as Readonly<Record<Lang, Words>>;
