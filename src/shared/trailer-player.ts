/** A site whose trailers can be played within the page. */
export interface TrailerPlayer {
  /** What people call the site. */
  readonly site: 'YouTube' | 'Vimeo';
  /** The host that is asked when it is played, and no other by this page. */
  readonly host: (typeof TRAILER_HOSTS)[number];
  /** Address of the player, to be embedded. */
  readonly url: string;
}

/** All hosts that players come from: what the page's policy lets it embed (`scripts/content-security-policy.ts`). */
export const TRAILER_HOSTS = ['www.youtube-nocookie.com', 'player.vimeo.com'] as const;

const YOUTUBE_ID = /^[\w-]{11}$/;
const VIMEO_ID = /^[1-9]\d{0,11}$/;

/**
 * The player of a trailer's page: of a film at YouTube (without cookies until it is played) or Vimeo (told not to track).
 * Undefined for every other address, and for one that is not exactly that of a film there.
 *
 * Forms: https://developers.google.com/youtube/player_parameters, https://developer.vimeo.com/player/sdk/embed.
 */
export function trailerPlayer(address: string): TrailerPlayer | undefined {
  const url = parseAddress(address);
  if (url === undefined) return undefined;
  const youTubeId = youTubeIdOf(url);
  if (youTubeId !== undefined && YOUTUBE_ID.test(youTubeId)) {
    const [host] = TRAILER_HOSTS;
    return { site: 'YouTube', host, url: `https://${host}/embed/${youTubeId}?autoplay=1&rel=0` };
  }
  const vimeoId = vimeoIdOf(url);
  if (vimeoId !== undefined && VIMEO_ID.test(vimeoId)) {
    const [, host] = TRAILER_HOSTS;
    return { site: 'Vimeo', host, url: `https://${host}/video/${vimeoId}?autoplay=1&dnt=1` };
  }
  return undefined;
}

/** Undefined for what is no plain web address. */
function parseAddress(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isPlain = /^https?:$/.test(url.protocol) && url.port === '' && url.username === '';
  return isPlain ? url : undefined;
}

function youTubeIdOf({ hostname, pathname, searchParams }: URL): string | undefined {
  const host = hostname.replace(/^(?:www|m)\./, '');
  if (host === 'youtu.be') return pathname.slice(1);
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined;
  if (pathname === '/watch') return searchParams.get('v') ?? undefined;
  return /^\/(?:embed|shorts|v)\/([^/]+)$/.exec(pathname)?.[1];
}

function vimeoIdOf({ hostname, pathname }: URL): string | undefined {
  const host = hostname.replace(/^www\./, '');
  if (host === 'vimeo.com') return pathname.slice(1);
  return host === 'player.vimeo.com' ? /^\/video\/([^/]+)$/.exec(pathname)?.[1] : undefined;
}
