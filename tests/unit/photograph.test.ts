import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { photographImage } from '../../src/formats/photograph.ts';

/** A photograph of 900 by 600 pixels that a camera wrote on its side, as pages show it 400 wide. */
async function shown() {
  const folder = mkdtempSync(join(tmpdir(), 'photograph-'));
  const file = join(folder, 'a.jpg');
  try {
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446688' } })
      .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '9/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toFile(file);
    return await photographImage(file, { file: 'a.jpg', alt: { es: 'x', en: 'x' }, width: 400, height: 600 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a photograph', () => {
  it('is upright, at the size it is shown, and holds nothing that a camera wrote', async () => {
    const { format, width, height, exif, orientation } = await sharp(await shown()).metadata();
    expect({ format, width, height, exif, orientation }).toEqual({
      ...{ format: 'webp', width: 400, height: 600 },
      ...{ exif: undefined, orientation: undefined },
    });
  });
});
