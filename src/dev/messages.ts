// What the server and the toolbar of a page that is being written call each other by.

/** The app in the toolbar. */
export const APP = 'content';

/** The message that tells what is wrong with the content. */
export const BANNER = 'content:banner';
