import type { PlayableSubtitle } from '../../../shared/playback.ts';
import { subtitleName } from '../item/file-subtitles.ts';

/** How subtitles are called in the player: "English", "English (forced)", "English: Commentary". */
export function trackName(subtitle: PlayableSubtitle): string {
  const name = subtitleName(subtitle);
  const { title } = subtitle;
  const isSaid = title === undefined || name.toLowerCase().includes(title.toLowerCase());
  return isSaid ? name : `${name}: ${title}`;
}
