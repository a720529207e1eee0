import { startFrame } from '../frame.ts';
import { offerMarks } from '../item-marks.ts';
import { showLocalTime } from '../local-time.ts';
import { showMyAgenda } from '../my-agenda.ts';

// The reader's own agenda; it hears of what is marked, so it listens before that is told.
startFrame(document);
showLocalTime(document);
showMyAgenda(document);
offerMarks(document);
