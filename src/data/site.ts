import { join } from 'node:path';
import { getEntry } from 'astro:content';
import sharp from 'sharp';
import { type Emblem, emblemSize } from '../domain/site.ts';
import { duringBuild } from './during-build.ts';

/**
 * Who hosts the site, and what they say of it.
 * @throws Error where content/site.yaml is missing
 */
export const site = duringBuild(async () => {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/site.yaml is missing');
  const { emblem, ...data } = entry.data;
  return { ...data, emblem: emblem && (await emblemFrom(emblem)) };
});

/** An emblem with the size at which it is shown. */
async function emblemFrom(named: Pick<Emblem, 'file' | 'alt'>): Promise<Emblem> {
  const { width, height } = await sharp(join(process.cwd(), 'public', named.file)).metadata();
  return { ...named, ...emblemSize({ width, height }) };
}
