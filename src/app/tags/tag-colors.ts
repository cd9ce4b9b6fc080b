import type { App } from '../app.ts';
import { Observable } from '../observable.ts';

type ColorParts = Pick<App, 'shelves' | 'backend'>;

/** The colours of tags by their names, for wherever tags are shown. */
export class TagColors extends Observable<ReadonlyMap<string, string>> {
  readonly #app: ColorParts;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(app: ColorParts) {
    super(new Map());
    this.#app = app;
    void this.#read();
    app.backend.onChange(({ kinds, itemIds }) => {
      // What is done to tags as such may be of any title.
      const mayBe = (kinds.includes('item') && itemIds === undefined) || kinds.includes('database');
      if (mayBe) this.#timer ??= setTimeout(() => void this.#read(), 500);
    });
  }

  /** Its own colour, or that of the nearest tag above it. */
  of(name: string): string | undefined {
    const parts = name.toLowerCase().split('/');
    for (let end = parts.length; end > 0; end--) {
      const color = this.value.get(parts.slice(0, end).join('/'));
      if (color !== undefined) return color;
    }
    return undefined;
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    try {
      const colors = await (await this.#app.shelves()).reads.tagColors();
      this.set(new Map(colors.map(({ name, color }) => [name.toLowerCase(), color])));
    } catch {
      // Tags are shown without.
    }
  }
}

const known = new WeakMap<object, TagColors>();

/** The one of an app. */
export function tagColors(app: ColorParts): TagColors {
  const there = known.get(app.backend);
  if (there) return there;
  const made = new TagColors(app);
  known.set(app.backend, made);
  return made;
}
