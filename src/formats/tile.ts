import tile from '../styles/tile.svg?raw';

/** The one motif of the site, a Talavera tile, as a stand-alone SVG document. */
export const TILE_SVG = tile.trim();

/** The tile as the address of an image, so that a page needs no request for its icon. */
export const TILE_DATA_URI = `data:image/svg+xml,${encodeURIComponent(TILE_SVG).replaceAll('%20', ' ').replaceAll('%3D', '=').replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%22', "'")}`;
