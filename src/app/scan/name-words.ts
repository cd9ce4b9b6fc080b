import type { NamePartKind, ParsedName } from '../../shared/names/parsed-name.ts';

const KINDS: Readonly<Record<NamePartKind, string>> = {
  title: 'Title',
  'alternative-title': 'Other title',
  'episode-title': 'Episode’s title',
  year: 'Year',
  season: 'Season',
  episode: 'Episode',
  'absolute-episode': 'Episode counted over all seasons',
  date: 'Date',
  edition: 'Edition',
  part: 'Part',
  resolution: 'Resolution',
  source: 'Source',
  'video-codec': 'Video codec',
  'audio-codec': 'Audio codec',
  channels: 'Channels',
  hdr: 'HDR',
  language: 'Language',
  subtitles: 'Subtitles',
  release: 'Release',
  group: 'Group',
  service: 'Service',
  id: 'Id',
  checksum: 'Checksum',
  extra: 'Extra',
  extension: 'Extension',
  ignored: 'Left out',
};

/** What a part of a path is called. */
export function partName(kind: NamePartKind): string {
  return KINDS[kind];
}

/** What colour a part has: the same for what belongs together. */
export type PartTone = 'title' | 'number' | 'time' | 'quality' | 'id' | 'rest';

const TONES: Readonly<Partial<Record<NamePartKind, PartTone>>> = {
  title: 'title',
  'alternative-title': 'title',
  'episode-title': 'title',
  year: 'time',
  date: 'time',
  season: 'number',
  episode: 'number',
  'absolute-episode': 'number',
  part: 'number',
  edition: 'quality',
  resolution: 'quality',
  source: 'quality',
  'video-codec': 'quality',
  'audio-codec': 'quality',
  channels: 'quality',
  hdr: 'quality',
  language: 'quality',
  subtitles: 'quality',
  id: 'id',
};

/** The tone of a part. */
export function partTone(kind: NamePartKind): PartTone {
  return TONES[kind] ?? 'rest';
}

/** What a path says, in a line: "Film: The Long Shore · 1987", "Episode: Harbour · season 2 · episodes 3 to 4". */
export function nameSummary(name: Omit<ParsedName, 'parts'>): string {
  if (name.kind === 'extra') return 'An extra: no title of its own';
  const kind = { movie: 'Film', episode: 'Episode', season: 'Season' }[name.kind];
  return [
    `${kind}: ${name.title ?? 'no title found'}`,
    name.year === null ? undefined : String(name.year),
    numbers('season', name.seasons),
    numbers('episode', name.episodes),
    name.absoluteEpisodes.length === 0
      ? undefined
      : `${numbers('episode', name.absoluteEpisodes)} over all seasons`,
    name.date ?? undefined,
    name.episodeTitle === null ? undefined : `“${name.episodeTitle}”`,
    name.editions.length === 0 ? undefined : name.editions.join(', '),
    name.part === null ? undefined : `part ${name.part}`,
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function numbers(what: string, given: readonly number[]): string | undefined {
  const [first] = given;
  const last = given.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return `${what} ${first}`;
  const isRange = last - first === given.length - 1;
  return isRange ? `${what}s ${first} to ${last}` : `${what}s ${given.join(', ')}`;
}
