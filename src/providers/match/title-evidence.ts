import type { TitleCandidate } from '../../shared/metadata/title-candidate.ts';
import type { TitleQuery } from '../../shared/metadata/title-query.ts';
import type { Evidence } from './evidence.ts';
import { type TitleLikeness, type TitleSimilarity, titleSimilarity } from './title-similarity.ts';

/** Similarity → logit, straight lines between. A title alone is just enough (0.82) when it is the same. */
const CURVE = [
  [0, -7],
  [0.5, -5],
  [0.7, -2.5],
  [0.85, -0.8],
  [0.95, 0.6],
  [1, 1.5],
] as const;
/** Another title of a film says less than its own: many films are called alike somewhere. */
const BY_ANOTHER_NAME = 0.97;
const MOST_ALTERNATIVES = 80;

type Name = 'title' | 'original' | 'alternative';
interface Match extends TitleSimilarity {
  readonly name: Name;
  readonly title: string;
}

/** What the titles say: the most alike of those asked for and those it has. Null when none was asked for. */
export function titleEvidence(query: TitleQuery, candidate: TitleCandidate): Evidence | null {
  const asked = namesOf(query);
  const own = namesOf(candidate);
  let best: Match | null = null;
  for (const [askedTitle, askedName] of asked)
    for (const [title, name] of own) {
      const { value, likeness } = titleSimilarity(askedTitle, title);
      const isOther = name === 'alternative' || askedName === 'alternative';
      const match = { value: isOther ? value * BY_ANOTHER_NAME : value, likeness, title, name };
      if (best === null || match.value > best.value) best = match;
      if (match.value === 1) return evidenceOf(match);
    }
  return best && evidenceOf(best);
}

/** Each of its titles once. */
function namesOf({ title, originalTitle, alternativeTitles }: TitleQuery | TitleCandidate) {
  const names = new Map<string, Name>();
  if (title !== '') names.set(title, 'title');
  if (originalTitle && !names.has(originalTitle)) names.set(originalTitle, 'original');
  for (const other of (alternativeTitles ?? []).slice(0, MOST_ALTERNATIVES))
    if (other !== '' && !names.has(other)) names.set(other, 'alternative');
  return names;
}

function evidenceOf(match: Match): Evidence {
  return { part: 'title', logit: onCurve(match.value), text: textOf(match) };
}

const BY_LIKENESS: Readonly<Partial<Record<TitleLikeness, (rest: string) => string>>> = {
  number: () => 'Another number in the title',
  namesake: () => 'Another title of the same name',
  subtitle: (rest) => `Same title but for the subtitle${rest}`,
  spelling: (rest) => `Same title, spelt differently${rest}`,
};
const SAME: Readonly<Record<Name, (title: string) => string>> = {
  title: () => 'Same title',
  original: () => 'Same original title',
  alternative: (title) => `Also called “${title}”`,
};
const WHICH: Readonly<Record<Name, (title: string) => string>> = {
  title: () => '',
  original: () => ' as the original',
  alternative: (title) => `: “${title}”`,
};

function textOf({ value, likeness, name, title }: Match): string {
  if (value >= BY_ANOTHER_NAME && likeness === 'same') return SAME[name](title);
  const text = BY_LIKENESS[likeness]?.(WHICH[name](title));
  if (text !== undefined) return text;
  if (value >= 0.85) return `Nearly the same title${WHICH[name](title)}`;
  return value >= 0.6 ? 'Similar title' : 'Different title';
}

function onCurve(value: number): number {
  const above = CURVE.findIndex(([at]) => at >= value);
  const [toX, toY] = CURVE[Math.max(above, 0)] as (typeof CURVE)[number];
  const [fromX, fromY] = CURVE[Math.max(above - 1, 0)] as (typeof CURVE)[number];
  return toX === fromX ? toY : fromY + ((value - fromX) / (toX - fromX)) * (toY - fromY);
}
