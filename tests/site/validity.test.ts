import { VALIDITY_CHECKS } from './checks/validity.ts';
import { askEverySite } from './every-site.ts';

// In a file of its own, beside all other checks.
askEverySite(VALIDITY_CHECKS);
