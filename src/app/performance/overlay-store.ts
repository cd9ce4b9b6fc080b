import { Observable } from '../observable.ts';
import type { OverlayPlace } from './overlay-place.ts';

/** The sections, in their order. */
export const OVERLAY_SECTIONS = ['frames', 'spans', 'workers', 'memory', 'cache', 'tuning'] as const;
export type OverlaySection = (typeof OVERLAY_SECTIONS)[number];

/** How a person left the overlay. */
export interface OverlayState extends OverlayPlace {
  readonly isOpen: boolean;
  readonly isCollapsed: boolean;
  /** Whether what it shows stands still. */
  readonly isPaused: boolean;
  readonly section: OverlaySection;
  /** px: its height as a sheet in a narrow window. */
  readonly sheetHeight: number;
}

/** At the right edge, under the list's toolbar. */
const DEFAULT_STATE: OverlayState = {
  isOpen: false,
  isCollapsed: false,
  isPaused: false,
  section: 'frames',
  x: 100_000,
  y: 72,
  width: 620,
  height: 480,
  sheetHeight: 360,
};

/** The overlay's state, kept in local storage. */
export class OverlayStore extends Observable<OverlayState> {
  readonly #storage: Storage;
  readonly #key: string;

  /** @param key name under which it is stored, with the app's prefix */
  constructor(storage: Storage, key: string) {
    super(parseOverlayState(storage.getItem(key)));
    this.#storage = storage;
    this.#key = key;
  }

  /** Changes some of it and keeps it. */
  change(changes: Partial<OverlayState>): void {
    const state = { ...this.value, ...changes };
    this.#storage.setItem(this.#key, JSON.stringify(state));
    this.set(state);
  }
}

/** Reads a state as it was stored; what is missing or of no use takes its default. */
export function parseOverlayState(text: string | null): OverlayState {
  const stored = parseObject(text);
  const base = DEFAULT_STATE;
  const number = (key: 'x' | 'y' | 'width' | 'height' | 'sheetHeight') => {
    const value = stored[key];
    return typeof value === 'number' && Number.isFinite(value) ? value : base[key];
  };
  return {
    isOpen: stored.isOpen === true,
    isCollapsed: stored.isCollapsed === true,
    isPaused: stored.isPaused === true,
    section: OVERLAY_SECTIONS.find((section) => section === stored.section) ?? base.section,
    x: number('x'),
    y: number('y'),
    width: number('width'),
    height: number('height'),
    sheetHeight: number('sheetHeight'),
  };
}

function parseObject(text: string | null): Partial<Record<keyof OverlayState, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
