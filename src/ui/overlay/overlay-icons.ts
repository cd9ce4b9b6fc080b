import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronUp from 'lucide-static/icons/chevron-up.svg?raw';
import gripVertical from 'lucide-static/icons/grip-vertical.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import { icon } from '../icons.ts';

// Apart from the others, which the first screen loads.

export const iconCollapse = icon(chevronUp);
export const iconExpand = icon(chevronDown);
export const iconGrip = icon(gripVertical);
export const iconPause = icon(pause);
export const iconPlay = icon(play);
