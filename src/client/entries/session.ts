import { startFrame } from '../frame.ts';
import { offerMarks } from '../item-marks.ts';
import { offerSharing } from '../item-share.ts';
import { keepStatus } from '../live-status.ts';
import { showLocalTime } from '../local-time.ts';

// A session: what the agenda has, and what sends an item on.
startFrame(document);
const ownTime = showLocalTime(document);
offerMarks(document);
offerSharing(document, ownTime);
keepStatus(document);
