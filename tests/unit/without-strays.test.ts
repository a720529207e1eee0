import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { withoutStrays } from '../../src/integrations/without-strays.ts';

it('what systems and editors left in public/ is not in the finished site', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'strays-'));
  const kept = ['.well-known/security.txt', 'documents/informe.pdf', 'index.html'];
  const strays = ['.DS_Store', 'documents/Thumbs.db', 'documents/~$informe.docx', '__MACOSX/a.txt', 'people/._a.jpg'];
  for (const file of [...kept, ...strays]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), 'x');
  }
  try {
    const done = withoutStrays().hooks['astro:build:done'];
    await done?.({ dir: pathToFileURL(folder + sep) } as Parameters<typeof done>[0]);
    const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(
      left
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        )
        .sort(),
    ).toEqual(kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
