import sharp from 'sharp';
import type { Photograph } from '../domain/directory.ts';

/**
 * A photograph as pages show it: upright, at its size on the page, in WebP, without what a camera wrote into it.
 * @param file where the file that it is made of stands
 */
export async function photographImage(file: string, { width, height }: Photograph): Promise<Uint8Array> {
  return sharp(file).autoOrient().resize(width, height).webp().toBuffer();
}
