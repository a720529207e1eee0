import { getEntry } from 'astro:content';

/**
 * Who hosts the site, and its name.
 * @throws Error where content/site.yaml is missing
 */
export async function site() {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('content/site.yaml is missing');
  return entry.data;
}
