import sharp from 'sharp';
import tileSvg from '../styles/tile.svg?raw';
import type { AppIcon } from '../i18n/routes.ts';
import { colour } from './colours.ts';

/** The icons of the site as an application: their width in pixels, and how much of it the tile takes. */
export const APP_ICON_SIZES: Readonly<Record<AppIcon, { readonly width: number; readonly tile: number }>> = {
  192: { width: 192, tile: 1 },
  512: { width: 512, tile: 1 },
  // Systems cut such an icon to their own shape, and leave a circle of four fifths of its width (W3C, «maskable»).
  maskable: { width: 512, tile: 0.8 / Math.SQRT2 },
};

/** An icon of the site as an application (PNG): the tile, where it may be cut on a ground of its colour. */
export async function appIcon(icon: AppIcon): Promise<Uint8Array<ArrayBuffer>> {
  const { width, tile } = APP_ICON_SIZES[icon];
  const size = Math.round(width * tile);
  const drawn = await sharp(Buffer.from(tileSvg), { density: 3 * size })
    .resize(size, size)
    .toBuffer();
  const ground = { width, height: width, channels: 3 as const, background: colour('brand') };
  const image = sharp({ create: ground }).composite([{ input: drawn }]);
  return new Uint8Array(await image.png({ compressionLevel: 9, palette: true }).toBuffer());
}
