/** The zeros of digits that keyboards have: Arabic, Persian, Devanagari, Bengali, Thai, and those of full width. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** A text with the digits 0 to 9 in the place of those of other scripts, and a point for the Arabic decimal sign. */
export function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, toLatin).replace('\u066b', '.');
}

function toLatin(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => code >= one && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
}
