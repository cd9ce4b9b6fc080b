import type { MediaInfo } from 'mediainfo.js';

let loading: Promise<MediaInfo<'JSON'>> | undefined;

/** The one MediaInfo of this worker, loaded (2.6 MB) when it is first asked for; rejects when that fails. */
export function loadMediaInfo(): Promise<MediaInfo<'JSON'>> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Lets the next file begin with a new one. */
export function forgetMediaInfo(): void {
  loading = undefined;
}

async function load(): Promise<MediaInfo<'JSON'>> {
  const [{ default: create }, { default: wasm }] = await Promise.all([
    import('mediainfo.js'),
    import('mediainfo.js/MediaInfoModule.wasm?url'),
  ]);
  return create({ format: 'JSON', locateFile: () => wasm });
}
