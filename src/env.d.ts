declare namespace App {
  interface Locals {
    /** What the components used inside MDX prose need to know; the prose's page sets it before it renders. */
    prose: {
      readonly page: import('./i18n/page').Page;
      readonly edition: string;
      /** Numbers of the references, by id. */
      readonly numbers: ReadonlyMap<string, number>;
    };
  }
}
