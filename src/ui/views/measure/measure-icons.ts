import gauge from 'lucide-static/icons/gauge.svg?raw';
import share2 from 'lucide-static/icons/share-2.svg?raw';
import { icon } from '../../icons.ts';

// Apart from the others, all of which the first screen loads.
export const iconGauge = icon(gauge);
export const iconShare = icon(share2);
