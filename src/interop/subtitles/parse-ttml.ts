import type { SubtitleCue } from '../../shared/subtitle-cue.ts';
import { readXmlEvents } from '../xml-events.ts';
import { plainText } from './cue-text.ts';
import { isRegionOnTop } from './ttml-region.ts';
import { type TtmlClock, ttmlClock, ttmlMs } from './ttml-time.ts';

/** When something stands, in ms from the beginning of the document; its end may be infinite. */
interface Span {
  readonly begin: number;
  readonly end: number;
}

/** An element that is open. */
interface OpenElement extends Span {
  readonly name: string;
  readonly region: string | undefined;
  readonly keepsSpace: boolean;
  /** Its children come one behind the other: where the next begins. */
  next: number | undefined;
}

/** A stretch of text within a paragraph. */
interface Run extends Span {
  readonly text: string;
}

/** A text that comes word by word has some dozen of them; more are damage. */
const MOST_RUNS = 500;
/** Of all runs of a paragraph (UTF-16 code units): each of its cues may join them all, and shows no more than 2,000. */
const MOST_CHARACTERS = 10_000;
const MOST_CUES = 50_000;
const NO_CLOCK: TtmlClock = { frameRate: 30, tickRate: 1 };

/**
 * The cues of TTML (https://www.w3.org/TR/ttml2/) in the profiles that are in use (IMSC, EBU-TT-D, SMPTE-TT, DFXP): its
 * paragraphs with their times and lines as plain text, without styles, and of places only what is at the top. What is
 * broken ends the reading, and what came before it is kept. The end of a cue may be infinite: nothing tells it.
 */
export function parseTtml(text: string): SubtitleCue[] {
  const reader = new TtmlReader();
  const { refusal } = readXmlEvents(text.replace(/^\ufeff/, ''), reader);
  return refusal === null ? reader.cues : [];
}

class TtmlReader {
  readonly cues: SubtitleCue[] = [];
  readonly #open: OpenElement[] = [];
  readonly #topRegions = new Set<string>();
  #clock = NO_CLOCK;
  #region: { readonly id: string; readonly attributes: Map<string, string> } | undefined;
  /** `left`: characters that it still takes. */
  #paragraph: { readonly element: OpenElement; readonly runs: Run[]; left: number } | undefined;

  readonly open = (qualified: string, attributes: ReadonlyMap<string, string>): void => {
    const name = localName(qualified);
    const own = new Map([...attributes].map(([key, value]) => [localName(key), value]));
    if (name === 'tt') this.#clock = ttmlClock((key) => own.get(key));
    if (name === 'region') this.#region = { id: own.get('id') ?? '', attributes: own };
    // Its styles may stand within it.
    if (name === 'style' && this.#region)
      for (const [key, value] of own) this.#region.attributes.set(key, value);
    const parent = this.#open.at(-1);
    const element = this.#elementOf(name, own, parent);
    if (parent?.next !== undefined) parent.next = element.end;
    this.#open.push(element);
    if (name === 'p') this.#paragraph = { element, runs: [], left: MOST_CHARACTERS };
    if (name === 'br') this.#add('\n', element);
  };

  readonly close = (): void => {
    const element = this.#open.pop();
    if (element?.name === 'region') this.#keepRegion();
    if (element !== undefined && element === this.#paragraph?.element) this.#endParagraph();
  };

  readonly text = (part: string): void => {
    const element = this.#open.at(-1);
    // What tells of the text is no text.
    const isSaid = element?.name === 'p' || element?.name === 'span';
    if (element === undefined || !isSaid) return;
    this.#add(element.keepsSpace ? part : part.replaceAll(/\s+/g, ' '), element);
  };

  readonly cdata = (part: string): void => this.text(part);

  /** Times are counted from the parent's beginning on, and it ends no later than its parent. */
  #elementOf(name: string, own: ReadonlyMap<string, string>, parent: OpenElement | undefined): OpenElement {
    const from = parent?.next ?? parent?.begin ?? 0;
    const ms = (key: string) => ttmlMs(own.get(key), this.#clock);
    const begin = from + (ms('begin') ?? 0);
    const [duration, told] = [ms('dur'), ms('end')];
    const ends = [
      parent?.end ?? Number.POSITIVE_INFINITY,
      duration === undefined ? Number.POSITIVE_INFINITY : begin + duration,
      told === undefined ? Number.POSITIVE_INFINITY : from + told,
    ];
    const space = own.get('space');
    return {
      ...{ name, begin, end: Math.min(...ends), region: own.get('region') ?? parent?.region },
      keepsSpace: space === undefined ? (parent?.keepsSpace ?? false) : space === 'preserve',
      next: own.get('timecontainer') === 'seq' ? begin : undefined,
    };
  }

  #keepRegion(): void {
    if (this.#region !== undefined && isRegionOnTop(this.#region.attributes))
      this.#topRegions.add(this.#region.id);
    this.#region = undefined;
  }

  #add(text: string, { begin, end }: Span): void {
    const paragraph = this.#paragraph;
    if (paragraph === undefined || paragraph.left === 0 || paragraph.runs.length >= MOST_RUNS) return;
    const taken = text.slice(0, paragraph.left);
    paragraph.left -= taken.length;
    paragraph.runs.push({ text: taken, begin, end });
  }

  /** Each time that something comes or goes within it, another cue begins. */
  #endParagraph(): void {
    const { element, runs } = this.#paragraph ?? {};
    this.#paragraph = undefined;
    if (element === undefined || runs === undefined) return;
    const turns = new Set(runs.flatMap(({ begin, end }) => [begin, end]));
    const sorted = [...turns].sort((a, b) => a - b);
    const isOnTop = element.region !== undefined && this.#topRegions.has(element.region);
    for (const [at, startMs] of sorted.entries()) {
      const endMs = sorted[at + 1];
      if (endMs === undefined || this.cues.length >= MOST_CUES) return;
      const there = runs.filter(({ begin, end }) => begin <= startMs && end > startMs);
      const text = plainText(there.map((run) => run.text).join(''));
      if (text !== '') this.cues.push({ startMs, endMs, text, isOnTop });
    }
  }
}

/** Prefixes are whatever a file declares. */
function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
