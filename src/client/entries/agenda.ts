import { startFrame } from '../frame.ts';
import { offerMarks } from '../item-marks.ts';
import { keepStatus } from '../live-status.ts';
import { showLocalTime } from '../local-time.ts';
import { sayOffset } from '../today-offset.ts';

// The agenda: the reader's own hours, what is on, which items they keep.
startFrame(document);
sayOffset(document);
showLocalTime(document);
offerMarks(document);
keepStatus(document);
