import { isObject } from '../../shared/is-object.ts';

/** What a person chose in the player, in this browser. */
export interface PlayerSettings {
  /** 0 to 1. */
  readonly volume: number;
  readonly isMuted: boolean;
  /** Language of the subtitles that are shown; null: none are. */
  readonly subtitles: string | null;
}

const DEFAULTS: PlayerSettings = { volume: 1, isMuted: false, subtitles: null };

/** Reads what was kept; what is missing or no such value takes its default. */
export function readPlayerSettings(storage: Pick<Storage, 'getItem'>, key: string): PlayerSettings {
  const stored = parse(storage.getItem(key));
  const { volume, isMuted, subtitles } = stored;
  const isVolume = typeof volume === 'number' && volume >= 0 && volume <= 1;
  return {
    volume: isVolume ? volume : DEFAULTS.volume,
    isMuted: isMuted === true,
    subtitles: typeof subtitles === 'string' && subtitles.length <= 40 ? subtitles : DEFAULTS.subtitles,
  };
}

/** Keeps some of them; without room for it the others go on without. */
export function keepPlayerSettings(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  key: string,
  changes: Partial<PlayerSettings>,
): void {
  try {
    storage.setItem(key, JSON.stringify({ ...readPlayerSettings(storage, key), ...changes }));
  } catch {
    // A volume that is forgotten is no reason to stop a film.
  }
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
