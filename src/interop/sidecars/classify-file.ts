/** What a file is for, as far as its name tells. */
export type FileClass = 'video' | 'nfo' | 'subtitle' | 'artwork' | 'other';

const EXTENSIONS: Readonly<Record<Exclude<FileClass, 'other'>, string>> = {
  video: 'mkv mp4 avi mov flv wmv webm m4v mpg mpeg m2ts mts ts vob f4v',
  nfo: 'nfo',
  subtitle: 'srt ass ssa sub idx vtt sup smi',
  artwork: 'jpg jpeg png webp avif gif tbn',
};

const classes: ReadonlyMap<string, FileClass> = new Map(
  Object.entries(EXTENSIONS).flatMap(([name, extensions]) =>
    extensions.split(' ').map((extension) => [extension, name as FileClass]),
  ),
);

/** What a file is for, by the extension of its name (or of the path's last part) alone. */
export function classifyFile(name: string): FileClass {
  return classes.get(extensionOf(name)) ?? 'other';
}

/** Lower case, without the dot; "" for none. A name's leading dot begins no extension. */
export function extensionOf(name: string): string {
  return /[^/]\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
