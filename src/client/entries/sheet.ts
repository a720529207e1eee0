import { startFrame } from '../frame.ts';
import { keepTableRoles } from '../table-roles.ts';

startFrame(document);
keepTableRoles(document);
