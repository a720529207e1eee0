import { keepClock } from '../edition-clock.ts';
import { startFrame } from '../frame.ts';
import { keepStatus } from '../live-status.ts';
import { showLocalTime } from '../local-time.ts';

// The pages that tell of an edition as a whole: how it stands to the day, what is on, when that is for the reader.
startFrame(document);
showLocalTime(document);
keepClock(document);
keepStatus(document);
