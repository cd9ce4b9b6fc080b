/** `rs-color`: another colour was chosen; null: none of its own. */
export class ColorEvent extends Event {
  static readonly type = 'rs-color';
  /** As `#rrggbb`. */
  readonly color: string | null;

  constructor(color: string | null) {
    super(ColorEvent.type);
    this.color = color;
  }
}
