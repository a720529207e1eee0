import { join } from 'node:path';
import { people } from '../data/directory.ts';
import type { Photograph } from '../domain/directory.ts';
import { photographImage } from '../formats/photograph.ts';

/** What the image of a person is made from. */
export interface PhotographProps extends Record<string, unknown> {
  readonly photograph: Photograph;
}

/** The paths of the photographs of the people who have one; an image has no language. */
export async function photographPaths() {
  return [...(await people()).values()].flatMap(({ id, photograph }) =>
    photograph ? [{ params: { person: id }, props: { photograph } }] : [],
  );
}

/** A photograph as pages show it, as a server gives it. */
export async function photographResponse({ photograph }: PhotographProps): Promise<Response> {
  const image = await photographImage(join(process.cwd(), 'public/people', photograph.file), photograph);
  return new Response(Buffer.from(image), { headers: { 'Content-Type': 'image/webp' } });
}
