import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import rotateCcw from 'lucide-static/icons/rotate-ccw.svg?raw';
import share2 from 'lucide-static/icons/share-2.svg?raw';
import star from 'lucide-static/icons/star.svg?raw';
import trash2 from 'lucide-static/icons/trash-2.svg?raw';
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';
import { icon } from './icons.ts';

// Icons of views that are loaded when they are first shown: the first screen loads `icons.ts` with all in it.

export const iconArrowLeft = icon(arrowLeft);
export const iconChevronLeft = icon(chevronLeft);
export const iconChevronRight = icon(chevronRight);
export const iconCopy = icon(copy);
export const iconDownload = icon(download);
export const iconFileText = icon(fileText);
export const iconRemove = icon(trash2);
export const iconRename = icon(pencil);
export const iconResume = icon(rotateCcw);
export const iconShare = icon(share2);
export const iconStar = icon(star);
export const iconUpload = icon(upload);
export const iconWarning = icon(triangleAlert);
