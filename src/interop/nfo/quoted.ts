import { cleanLine, shortened } from '../clean-text.ts';

const MOST_LOOKED_AT = 400;
const LONGEST = 40;

/** A value of an NFO as a message shows it: one line, and the beginning of what is long. */
export function quoted(value: string): string {
  return `“${shortened(cleanLine(value.slice(0, MOST_LOOKED_AT)), LONGEST)}”`;
}
