import type { NamePartKind, ParsedName } from '../shared/names/parsed-name.ts';
import type { Mark } from './segment.ts';

type ReleaseFacts = Pick<
  ParsedName,
  | 'editions'
  | 'resolution'
  | 'source'
  | 'videoCodec'
  | 'audioCodecs'
  | 'channels'
  | 'hdr'
  | 'languages'
  | 'subtitleLanguages'
  | 'service'
>;

/** What the marks of a file, then of its folders, say of the release: of each fact the first name that has any. */
export function releaseFacts(levels: readonly (readonly Mark[])[]): ReleaseFacts {
  const all = (kind: NamePartKind): string[] => {
    for (const marks of levels) {
      const values = marks.filter((mark) => mark.kind === kind).map(({ value }) => value);
      if (values.length > 0) return [...new Set(values)];
    }
    return [];
  };
  const sound = all('audio-codec').map((value) => /^(.*?)(?: (\d\.\d))?$/.exec(value));
  const channels = all('channels')[0] ?? sound.find((match) => match?.[2] !== undefined)?.[2] ?? null;
  return {
    editions: all('edition'),
    resolution: all('resolution')[0] ?? null,
    source: all('source')[0] ?? null,
    videoCodec: all('video-codec')[0] ?? null,
    audioCodecs: [...new Set(sound.map((match) => match?.[1] ?? ''))],
    channels,
    hdr: all('hdr'),
    languages: all('language'),
    subtitleLanguages: all('subtitles'),
    service: all('service')[0] ?? null,
  };
}
