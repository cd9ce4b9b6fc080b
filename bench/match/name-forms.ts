import type { Random } from '../../src/workers/media/generator/random.ts';

const HEIGHTS = ['720p', '1080p', '1080p', '1080p', '2160p', '480p'];
const SOURCES = ['BluRay', 'BluRay', 'WEB-DL', 'WEBRip', 'HDTV', 'DVDRip', 'AMZN.WEB-DL', 'NF.WEB-DL'];
const AUDIO = ['DD5.1', 'DDP5.1', 'AAC2.0', 'DTS-HD.MA.5.1', 'TrueHD.7.1.Atmos', 'AC3', ''];
const CODECS = ['x264', 'x265', 'H.264', 'H.265', 'XviD', 'HEVC.10bit'];
const GROUPS = ['GLOW', 'TANGENT', 'OAKLEAF', 'N1GHTJAR', 'SALTED', 'EVO', 'mellow', 'KiTE'];
const EXTENSIONS = ['.mkv', '.mkv', '.mkv', '.mp4', '.avi'];

/** What follows the title in a release's name, with dots: `1080p.BluRay.DTS.x264-GROUP`. */
export function releaseTail(random: Random): string {
  const extra = random.chance(0.08)
    ? random.pick(['REPACK', 'PROPER', 'iNTERNAL', 'MULTi', 'GERMAN.DL'])
    : '';
  const parts = [extra, random.pick(HEIGHTS), random.pick(SOURCES), random.pick(AUDIO), random.pick(CODECS)];
  return `${parts.filter((part) => part !== '').join('.')}-${random.pick(GROUPS)}`;
}

export function heightOf(random: Random): string {
  return random.pick(HEIGHTS);
}

export function groupOf(random: Random): string {
  return random.pick(GROUPS);
}

export function extensionOf(random: Random): string {
  return random.pick(EXTENSIONS);
}

/** As file systems take it: signs that Windows forbids gone, a colon as a dash or as nothing. */
export function asFileName(title: string, random: Random): string {
  return title
    .replace(/\s*:\s+/g, random.chance(0.6) ? ' - ' : ' ')
    .replace(/[/\\]/g, random.chance(0.5) ? '-' : ' ')
    .replace(/[:?"*<>|]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim();
}

/** As releases write it: letters without accents, and dots between the words. */
export function withDots(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('&', 'and')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}-]+/gu, '.')
    .replace(/\.-\.|^[.-]+|[.-]+$/g, (gap) => (gap === '.-.' ? '.' : ''));
}

/** "The General" → "General, The". */
export function articleMoved(title: string): string {
  return title.replace(/^(The|A|An) (.+)$/, '$2, $1');
}
