/** How a document counts time (https://www.w3.org/TR/ttml2/#timing-value-time-expression). */
export interface TtmlClock {
  /** Frames and ticks of a second. */
  readonly frameRate: number;
  readonly tickRate: number;
}

const CLOCK = /^(\d{2,}):(\d{2}):(\d{2})(?:(\.\d+)|:(\d{2,})(?:\.\d+)?)?$/;
const OFFSET = /^(\d+(?:\.\d+)?)(h|m|s|ms|f|t)$/;

/** The clock that a document's root tells of. */
export function ttmlClock(attribute: (name: string) => string | undefined): TtmlClock {
  const whole = (name: string) => positive(Number(attribute(name)));
  const frames = whole('framerate');
  const [over = Number.NaN, under = Number.NaN] = (attribute('frameratemultiplier') ?? '')
    .trim()
    .split(/[\s:]+/)
    .map(Number);
  const frameRate = (frames ?? 30) * (positive(over / under) ?? 1);
  return { frameRate, tickRate: whole('tickrate') ?? (frames === undefined ? 1 : frameRate) };
}

/** ms of a time expression: "00:01:02.5", "00:01:02:12", "62.5s", "1750t"; undefined for what is none. */
export function ttmlMs(text: string | undefined, { frameRate, tickRate }: TtmlClock): number | undefined {
  const said = text?.trim().slice(0, 40) ?? '';
  const clock = CLOCK.exec(said);
  if (clock !== null) {
    const [, hours, minutes, seconds, fraction = '0', frames = '0'] = clock;
    const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return Math.round((whole + Number(fraction) + Number(frames) / frameRate) * 1000);
  }
  const offset = OFFSET.exec(said);
  if (offset === null) return undefined;
  const units = { h: 3600, m: 60, s: 1, ms: 0.001, f: 1 / frameRate, t: 1 / tickRate };
  return Math.round(Number(offset[1]) * units[offset[2] as keyof typeof units] * 1000);
}

function positive(value: number): number | undefined {
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
