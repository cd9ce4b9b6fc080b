import { foldText } from '../../shared/fold-text.ts';

/** What names a title has. */
interface Named {
  readonly title: string;
  readonly originalTitle: string | null;
  readonly alternativeTitles: readonly string[];
}

/** What it is called beside the titles that are shown, none twice. */
export function otherTitles(all: readonly Named[], shown: readonly string[]): readonly string[] {
  const known = new Set(shown.map(foldText));
  const others: string[] = [];
  for (const { title, originalTitle, alternativeTitles } of all)
    for (const other of [title, originalTitle ?? '', ...alternativeTitles]) {
      const folded = foldText(other);
      if (folded === '' || known.has(folded)) continue;
      known.add(folded);
      others.push(other);
    }
  return others;
}
