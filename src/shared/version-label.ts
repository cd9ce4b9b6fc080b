import { codecName } from './files/codec-name.ts';
import { formatSize } from './format-size.ts';
import type { MediaFile } from './media-item.ts';

type VersionFacts = Pick<MediaFile, 'resolution' | 'hdr' | 'videoCodec' | 'sizeBytes' | 'isMissing'>;

/** What tells a version from others: "2160p · HDR10 · HEVC · 18 GB". */
export function versionLabel({ resolution, hdr, videoCodec, sizeBytes }: VersionFacts): string {
  const size = sizeBytes === null ? null : formatSize(sizeBytes);
  const codec = videoCodec === null ? null : codecName(videoCodec);
  return [resolution, hdr, codec, size].filter((fact) => fact !== null).join(' · ') || 'Unknown format';
}

/** The versions with the best first: one that is there, then by picture, HDR and size. */
export function byQuality<T extends VersionFacts & { readonly id: number }>(
  files: readonly T[],
): readonly T[] {
  const rank = (file: T) => [
    Number(!file.isMissing),
    Number.parseInt(file.resolution ?? '', 10) || 0,
    Number(file.hdr !== null),
    file.sizeBytes ?? 0,
    -file.id,
  ];
  return [...files].sort((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    const at = a.findIndex((value, place) => value !== b[place]);
    return at === -1 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
  });
}
