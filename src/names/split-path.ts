/** One name within a path. */
export interface PathSegment {
  readonly text: string;
  /** Offset within the path. */
  readonly start: number;
}

const OPENING = '[【(';
const CLOSING = ']】)';
const ANY_BRACKET = /[[\]【】()]/;

/** A slash between blanks or within brackets parts two titles ("A / B", "[A/B]"): no file system has it in a name. */
function isWithinName(path: string, at: number, segmentStart: number): boolean {
  if (path[at - 1] === ' ' && path[at + 1] === ' ') return true;
  // Once a blank stood on both sides, it is no path: "A / B WEB-DL Ukr/Eng".
  if (path.slice(segmentStart, at).includes(' / ') && path[at] === '/') return true;
  return openBrackets(path, segmentStart, at) > 0 && isClosedBehind(path, at);
}

function openBrackets(path: string, from: number, to: number): number {
  let depth = 0;
  for (const sign of path.slice(from, to)) {
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign) && depth > 0) depth -= 1;
  }
  return depth;
}

/** Whether the next bracket is a closing one. */
function isClosedBehind(path: string, at: number): boolean {
  const next = path.slice(at + 1).search(ANY_BRACKET);
  return next >= 0 && CLOSING.includes(path[at + 1 + next] ?? '');
}

/** The names of a path from the root on, empty ones left out. Both slashes separate. */
export function splitPath(path: string): PathSegment[] {
  const segments: PathSegment[] = [];
  let start = 0;
  for (let at = 0; at <= path.length; at += 1) {
    const sign = path[at];
    if (sign !== '/' && sign !== '\\' && sign !== undefined) continue;
    if (sign !== undefined && isWithinName(path, at, start)) continue;
    if (at > start) segments.push({ text: path.slice(start, at), start });
    start = at + 1;
  }
  return segments;
}

const EXTENSION =
  /\.(mkv|mp4|m4v|avi|mov|wmv|mpe?g|m2ts|mts|ts|webm|flv|f4v|vob|ogv|ogm|rmvb|rm|divx|3gp|asf|iso|img|m2v|mpv|strm|wtv|dvr-ms|evo|bdmv|ifo|srt|ass|ssa|sub|idx|vtt|smi|sup|nfo|txt|7z|zip|rar|ext|jpg|png|torrent|nzb)$/i;

/** Where the extension begins, at its dot; the length where there is none that is known. */
export function extensionStart(name: string): number {
  const match = EXTENSION.exec(name.slice(-8));
  return match === null ? name.length : name.length - match[0].length;
}
