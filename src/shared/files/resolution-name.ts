/** Names of picture sizes, largest first, with the widths and heights of a full 16:9 picture. */
const SIZES = [
  { name: '4320p', width: 7680, height: 4320 },
  { name: '2160p', width: 3840, height: 2160 },
  { name: '1440p', width: 2560, height: 1440 },
  { name: '1080p', width: 1920, height: 1080 },
  { name: '720p', width: 1280, height: 720 },
  { name: '576p', width: 1024, height: 576 },
  { name: '480p', width: 854, height: 480 },
  { name: '360p', width: 640, height: 360 },
  { name: '240p', width: 426, height: 240 },
] as const;

/** Part of a size that a picture must reach: encoders cut some rows and columns away. */
const REACHED = 0.95;

/**
 * "1080p" for 1920×1080, and as well for 1920×800 (bars cut off), 1440×1080 (4:3) and 1080×1920 (upright):
 * the largest size that width or height reaches. null for what is smaller than 240p or no size.
 *
 * @param width pixels
 * @param height pixels
 */
export function resolutionName(width: number, height: number): string | null {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  if (!(short > 0)) return null;
  const size = SIZES.find((each) => long >= each.width * REACHED || short >= each.height * REACHED);
  return size?.name ?? null;
}
