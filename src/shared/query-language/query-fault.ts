/** Thrown inside of the parser only; `parseQuery` makes a value of it. */
export class QueryFault extends Error {
  readonly start: number;
  readonly end: number;

  constructor(message: string, { start, end }: { readonly start: number; readonly end: number }) {
    super(message);
    this.start = start;
    this.end = end;
  }
}
