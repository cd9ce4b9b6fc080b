// The part of papaparse that is used. Its published types bring in those of Node.
declare module 'papaparse' {
  interface ParseConfig {
    readonly delimiter: string;
    readonly newline: '\n';
  }

  interface ParseResult {
    readonly data: readonly (readonly string[])[];
  }

  const papaparse: { parse(text: string, config: ParseConfig): ParseResult };
  // biome-ignore lint/style/noDefaultExport: that is how the package exports.
  export default papaparse;
}
