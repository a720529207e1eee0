import { HTML_CHECKS } from './checks/html.ts';
import { askEverySite } from './every-site.ts';

// In a file of its own: to read the HTML of all pages takes as long as all other checks, and is done beside them.
askEverySite(HTML_CHECKS);
