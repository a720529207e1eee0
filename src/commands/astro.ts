// Astro as every command runs it. A public body's site tells nobody that it is being written: no telemetry, no question
// after newer versions. Astro reads these when it is called, so that it is enough to set them before.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';

export { build, dev, preview, sync } from 'astro';
