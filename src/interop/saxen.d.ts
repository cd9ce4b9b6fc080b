// The part of saxen that is used; it has no types of its own.
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      on: (name: string, attributes: () => Readonly<Record<string, string>>) => void,
    ): this;
    on(event: 'closeTag', on: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', on: (text: string) => void): this;
    on(event: 'error', on: (error: Error, context: () => { readonly line: number }) => void): this;
    parse(xml: string): unknown;
    stop(): void;
  }
}
