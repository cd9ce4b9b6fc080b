const STYLED = /^[a-z]+[0-9]+[a-z0-9]*[a-z]$/;
const SHORTEST = 4;
/** A seven is a "v" in "se7en", a "t" elsewhere; a one is an "i" or an "l". */
const READINGS: readonly Readonly<Record<string, string>>[] = [
  { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 'v' },
  { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' },
  { 0: 'o', 1: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't' },
];

/** Words that a folded one with digits between its letters may stand for: "se7en" for "seven". */
export function readDigitsAsLetters(word: string): readonly string[] {
  if (word.length < SHORTEST || !STYLED.test(word)) return [];
  const words = new Set<string>();
  for (const reading of READINGS) {
    const read = word.replace('13', 'te').replaceAll(/[0-9]/g, (digit) => reading[digit] ?? digit);
    if (!/[0-9]/.test(read)) words.add(read);
  }
  return [...words];
}
