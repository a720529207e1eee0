// Writes the types of the content, which the checks of types and the lint read.
import { sync } from './astro.ts';
import { ROOT } from './root.ts';
import { failureText } from './terminal/failure.ts';

try {
  await sync({ root: ROOT, logLevel: 'warn' });
} catch (error) {
  console.error(failureText(error));
  process.exit(1);
}
