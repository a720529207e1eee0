import { FORMAT_CHECKS } from './checks/formats.ts';
import { OFFLINE_CHECKS } from './checks/offline.ts';
import { PAGE_CHECKS } from './checks/pages.ts';
import { askEverySite } from './every-site.ts';

askEverySite({ ...PAGE_CHECKS, ...FORMAT_CHECKS, ...OFFLINE_CHECKS });
