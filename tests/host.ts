import { PROJECT } from './builds/copy.ts';

/** The content that the host writes, whatever it is: held to its rules, and of 2021 to the facts. */
export const HOST_CONTENT = `${PROJECT}content`;

/** The site that is built from it, with a slash at its end: held to what holds of any. */
export const HOST_SITE = `${PROJECT}dist/`;
