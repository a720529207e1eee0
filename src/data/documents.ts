import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionEntry } from 'astro:content';
import { type Document, mediaTypeOf } from '../domain/document.ts';

type DocumentData =
  | CollectionEntry<'editions'>['data']['documents'][number]
  | NonNullable<CollectionEntry<'agenda'>['data']['session']>['materials'][number];

/** Documents as the content writes them, with the size and the media type of the files among them. */
export function documentsFrom(written: readonly DocumentData[]): readonly Document[] {
  return written.map((data): Document => {
    const published = data.state === 'published' ? data : undefined;
    return {
      id: data.id,
      kind: data.kind,
      title: data.title,
      language: data.language,
      authors: data.authors,
      month: data.month,
      state: data.state,
      published: published?.published,
      announced: data.state === 'pending' ? undefined : data.announced,
      file: published?.file === undefined ? undefined : fileNamed(published.file),
      url: published?.url,
    };
  });
}

/** A file of the site, which stands in public/documents/. */
function fileNamed(name: string): NonNullable<Document['file']> {
  const { size } = statSync(join(process.cwd(), 'public/documents', name));
  return { name, bytes: size, type: mediaTypeOf(name) };
}
