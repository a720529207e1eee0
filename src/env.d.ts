import type { ProsePage } from './i18n/prose.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the components used inside MDX prose need to know; the prose's page sets it before it renders. */
      prose: ProsePage;
    }
  }
}
