import { codecName, containerName } from '../../shared/files/codec-name.ts';
import { type CodecSupport, containerOf, type FileCodecs } from './codec-support.ts';

/** The codecs and the container of a file for a person: "Matroska, H.264, AAC"; empty where nothing is known. */
export function codecWords(file: FileCodecs): string {
  const container = containerOf(file);
  const { videoCodec, audioCodec } = file;
  return [
    container === null ? null : containerName(container),
    videoCodec === null ? null : codecName(videoCodec),
    audioCodec === null ? null : codecName(audioCodec),
  ]
    .filter((word) => word !== null)
    .join(', ');
}

/** Profiles for studios: who asks for a codec alone hears that it is played. */
const STUDIO_PROFILE = /10|12|4:2:2|4:4:4/;

/**
 * Why a file that was tried did not play: the part of it that this browser says it does not play.
 * @param file `profile`: as in `VideoTrack`, where it is known
 */
export function whyNotPlayed(
  file: FileCodecs & { readonly profile?: string },
  support: CodecSupport,
): string {
  const container = containerOf(file);
  if (support.video === false && file.videoCodec !== null)
    return `${codecName(file.videoCodec)} video is not played by this browser.`;
  if (support.container === false && container !== null)
    return `${containerName(container)} files are not played by this browser.`;
  if (file.videoCodec !== null && support.video === null)
    return `${codecName(file.videoCodec)} video is not known to this browser.`;
  if (support.audio === false && file.audioCodec !== null)
    return `${codecName(file.audioCodec)} sound is not played by this browser.`;
  return whyInSpite(file, container);
}

/** Why a file did not play although its parts are all played, as far as they are known. */
function whyInSpite(file: FileCodecs & { readonly profile?: string }, container: string | null): string {
  // Behind the sign stands a level: how large a picture may be.
  const profile = file.profile?.replace(/@.*/, '') ?? '';
  if (file.videoCodec === 'h264' && STUDIO_PROFILE.test(profile))
    return `H.264 video is played by this browser, but not in the profile ${profile}.`;
  if (container !== null && file.videoCodec === null && file.audioCodec === null)
    return `It cannot be told what this ${containerName(container)} file is made of: it is damaged, or not finished.`;
  const words = codecWords(file);
  return words === ''
    ? 'This browser could not play it: it is damaged, or of a kind that is not known.'
    : `This browser plays its kind (${words}), but not this file: it is damaged, or not finished.`;
}

/** What is to be said when a picture comes without its sound; undefined when there is nothing to be said. */
export function whyNoSound({ audioCodec }: FileCodecs, { audio }: CodecSupport): string | undefined {
  if (audio !== false || audioCodec === null) return undefined;
  return `${codecName(audioCodec)} sound is not played by this browser.`;
}
