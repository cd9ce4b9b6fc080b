import type { SpanSecrets } from './span.ts';

/** What is known of one counter. */
export interface CounterSummary {
  readonly name: string;
  readonly value: number;
  /** How often it was changed. */
  readonly increments: number;
  /** When last, in epoch ms. */
  readonly lastTime: number;
  /** What was told with the last change; taken for secret: an export leaves it out unless asked. */
  readonly metadata: SpanSecrets | null;
}

/** A sum and how it came about. */
export class CounterStatistics {
  readonly #name: string;
  #value = 0;
  #increments = 0;
  #lastTime = 0;
  #metadata: SpanSecrets | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  /** @param time Epoch ms. */
  add(value: number, time: number, metadata: SpanSecrets | undefined): void {
    this.#value += value;
    this.#increments++;
    this.#lastTime = time;
    if (metadata) this.#metadata = metadata;
  }

  summary(): CounterSummary {
    return {
      name: this.#name,
      value: this.#value,
      increments: this.#increments,
      lastTime: this.#lastTime,
      metadata: this.#metadata,
    };
  }
}
