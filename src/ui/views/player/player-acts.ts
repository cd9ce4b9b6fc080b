import type { PlayedVideo } from './played-video.ts';
import type { PlayerActs } from './player-keys.ts';

/** What keys and buttons act on. */
export interface ActedOn {
  /** Undefined: nothing plays. */
  readonly played: () => PlayedVideo | undefined;
  /** What takes the whole screen. */
  readonly shell: () => HTMLElement;
  readonly next: () => void;
}

/** What keys and buttons of the player do. */
export function playerActs({ played, shell, next }: ActedOn): PlayerActs {
  return {
    togglePlay: () => played()?.togglePlay(),
    seek: (by) => played()?.seek(by),
    changeVolume: (by) => played()?.changeVolume(by),
    toggleMute: () => played()?.toggleMute(),
    toggleSubtitles: () => played()?.toggleSubtitles(),
    toggleFullScreen: () => {
      const change = document.fullscreenElement ? document.exitFullscreen() : shell().requestFullscreen();
      void change.catch(() => undefined);
    },
    next,
  };
}

/** Puts a video into a window of its own, or back. Rejects where the browser refuses. */
export async function togglePictureInPicture(video: HTMLVideoElement): Promise<void> {
  if (document.pictureInPictureElement) await document.exitPictureInPicture();
  else await video.requestPictureInPicture();
}
