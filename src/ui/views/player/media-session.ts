import type { PlayableItem } from '../../../shared/playback.ts';
import type { PlayerActs } from './player-keys.ts';
import { episodeName } from './player-texts.ts';

const SEEK_S = 10;

/** Tells the system what is played, for its own controls; returns what ends that. */
export function startMediaSession(item: PlayableItem, acts: PlayerActs, video: HTMLVideoElement): () => void {
  // Typed as always there, which it is not in older browsers.
  const session: MediaSession | undefined = navigator.mediaSession;
  if (session === undefined) return () => undefined;
  const { title, seriesTitle } = item;
  session.metadata = new MediaMetadata({ title, artist: seriesTitle ?? '', album: episodeName(item) });
  const handlers: readonly (readonly [MediaSessionAction, MediaSessionActionHandler])[] = [
    // The system asks for one of the two, perhaps twice.
    ['play', () => video.paused && acts.togglePlay()],
    ['pause', () => video.pause()],
    ['seekbackward', () => acts.seek(-SEEK_S)],
    ['seekforward', () => acts.seek(SEEK_S)],
    ['nexttrack', acts.next],
  ];
  for (const [action, handler] of handlers) setHandler(session, action, handler);
  return () => {
    session.metadata = null;
    for (const [action] of handlers) setHandler(session, action, null);
  };
}

/** Browsers throw for actions they do not know. */
function setHandler(
  session: MediaSession,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // It goes without that one.
  }
}
