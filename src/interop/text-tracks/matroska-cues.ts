import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import type { Block } from './matroska-block.ts';
import type { MatroskaTrack } from './matroska-tracks.ts';
import { packetText } from './packet-text.ts';
import { unpackPacket } from './unpack-packet.ts';

/** A text of which nothing tells how long it stands; ms. */
const USUAL_MS = 4000;

/** Makes cues of a track's blocks. */
export class MatroskaCues {
  readonly track: MatroskaTrack;
  readonly #scaleNs: number;

  constructor(track: MatroskaTrack, scaleNs: number) {
    this.track = track;
    this.#scaleNs = scaleNs;
  }

  ms(ticks: number): number {
    return Math.round((ticks * this.#scaleNs) / 1_000_000);
  }

  /** Of a block that begins at this tick; null for one that is damaged. `told`: ticks it lasts, by the index. */
  async of(block: Block, ticks: number, told: number | null = null): Promise<SubtitleCue | null> {
    const { format, codecId, packing, defaultDurationNs } = this.track;
    const packet = await unpackPacket(block.packet, packing);
    if (packet === null) return null;
    const startMs = this.ms(ticks);
    const duration = block.duration ?? told;
    const usual = defaultDurationNs === null ? USUAL_MS : Math.round(defaultDurationNs / 1_000_000);
    const endMs = startMs + (duration === null ? usual : this.ms(duration));
    return { startMs, endMs, ...packetText(packet, format, codecId) };
  }
}
