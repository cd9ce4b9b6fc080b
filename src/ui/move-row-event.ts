/** Asks the list to move a row by so many places; fired as `rs-move`. */
export class MoveRowEvent extends Event {
  static readonly type = 'rs-move';
  readonly by: -1 | 1;

  constructor(by: -1 | 1) {
    super(MoveRowEvent.type);
    this.by = by;
  }
}
