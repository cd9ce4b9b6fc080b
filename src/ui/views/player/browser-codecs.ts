import type { CodecQuestions } from '../../../app/playback/codec-support.ts';

/** What this browser is asked of codecs. */
export function browserCodecs(): CodecQuestions {
  const video = document.createElement('video');
  // Typed as always there, which it is not in older browsers.
  const capabilities: MediaCapabilities | undefined = navigator.mediaCapabilities;
  return {
    canPlayType: (type) => video.canPlayType(type),
    ...(capabilities === undefined
      ? {}
      : { decodingInfo: (asked: MediaDecodingConfiguration) => capabilities.decodingInfo(asked) }),
  };
}
