import type { Directory } from './domain/directory.ts';
import type { Page } from './i18n/page.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the components used inside MDX prose need to know; the prose's page sets it before it renders. */
      prose: {
        readonly page: Page;
        readonly edition: string;
        /** Numbers of the references, by id. */
        readonly numberOf: (id: string) => number;
        /** The people and bodies that prose may lead to by their ids. */
        readonly names: Directory;
      };
    }
  }
}
