import { startFrame } from '../frame.ts';
import { offerMarks } from '../item-marks.ts';
import { showLocalTime } from '../local-time.ts';
import { showMyAgenda } from '../my-agenda.ts';
import { sayOffset } from '../today-offset.ts';

// The reader's own agenda; it hears of what is marked, so it listens before that is told.
startFrame(document);
sayOffset(document);
showLocalTime(document);
showMyAgenda(document);
offerMarks(document);
