// The part of papaparse that is used. Its published types bring in those of Node.
declare module 'papaparse' {
  interface ParseConfig {
    readonly delimiter?: string;
    readonly newline?: '\n';
    readonly quoteChar?: string;
    /** Rows to read at most. */
    readonly preview?: number;
    readonly delimitersToGuess?: readonly string[];
  }

  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly meta: { readonly delimiter: string };
  }

  const papaparse: { parse(text: string, config: ParseConfig): ParseResult };
  // biome-ignore lint/style/noDefaultExport: that is how the package exports.
  export default papaparse;
}
