/**
 * What the head of a page does first. It says that scripts run (`scripted`): what only they make work is shown by that, for
 * a browser may have scripting on while something between it and the site takes scripts away, and the media feature of that
 * name is younger than browsers that come here. And where a server shows the page without the slash at the end of its
 * address, every relative address is wrong: it goes to the right one, which keeps query and fragment; not where the server
 * itself has led away from that one, or the two would go on for ever: then it says that the page is not where it belongs
 * (`astray`), and the page names its own address.
 */
export const FIRST_SCRIPT =
  '{let d=document.documentElement;d.className="scripted";/(\\/|\\.html?)$/.test(location.pathname)||(performance.getEntriesByType("navigation")[0]?.redirectCount?d.className+=" astray":location.pathname+="/")}';

/** What the page of the search does before it is shown: where its address asks something, there is to be room for answers. */
export const ASKED_SCRIPT = 'location.search&&(document.currentScript.parentElement.dataset.outcome="pending")';
