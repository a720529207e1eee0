/**
 * What the head of a page does first where a server shows it without the slash at the end of its address: every relative
 * address is wrong there, so it goes to the right one, which keeps query and fragment. Not where the server itself has led
 * away from that one, or the two would go on for ever.
 */
export const MISSING_SLASH =
  '/(\\/|\\.html?)$/.test(location.pathname)||performance.getEntriesByType("navigation")[0]?.redirectCount||(location.pathname+="/")';
