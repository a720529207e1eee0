import { pageNameAt } from '../src/i18n/routes.ts';

type Name = ReturnType<typeof pageNameAt>;

/** Pages that one template makes under several names. */
const SAME: Partial<Record<Name, Name>> = {
  'archive-edition': 'archive',
  'archive-kind': 'archive',
  'archive-recorded': 'archive',
  'archive-editions': 'subjects',
  organizations: 'subjects',
  places: 'subjects',
};

/** The template that makes the page at an address, by the name of its first page. */
export function templateOf(address: string): Name {
  const name = pageNameAt(address);
  return SAME[name] ?? name;
}
