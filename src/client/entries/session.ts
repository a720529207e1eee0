import { startFrame } from '../frame.ts';
import { offerMarks } from '../item-marks.ts';
import { offerSharing } from '../item-share.ts';
import { keepStatus } from '../live-status.ts';
import { showLocalTime } from '../local-time.ts';
import { sayOffset } from '../today-offset.ts';

// A session: what the agenda has, and what sends an item on.
startFrame(document);
sayOffset(document);
const ownTime = showLocalTime(document);
offerMarks(document);
offerSharing(document, ownTime);
keepStatus(document);
