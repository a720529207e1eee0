import type { PublishedProgramme } from '../domain/edition.ts';
import { stagesOf } from '../domain/stages.ts';
import { directory } from './directory.ts';
import { openProse } from './prose.ts';

/** Opens the page of the methodology of an edition: its prose, and what is done before, during and after the sessions. */
export async function openMethodology(
  astro: Parameters<typeof openProse>[0],
  props: Parameters<typeof openProse>[1] & Pick<PublishedProgramme, 'steps'>,
) {
  const { edition, days, steps } = props;
  return {
    ...(await openProse(astro, props)),
    stages: stagesOf(days, steps, edition.documents),
    names: await directory(),
  };
}
