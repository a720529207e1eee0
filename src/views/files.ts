import { MEDIA_TYPES } from '../formats/media-types.ts';

/** A text file of a format as a server gives it. */
export function fileResponse(text: string, format: keyof typeof MEDIA_TYPES): Response {
  return new Response(text, { headers: { 'Content-Type': `${MEDIA_TYPES[format]}; charset=utf-8` } });
}
