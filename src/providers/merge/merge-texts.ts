import type { ProviderId } from '../../shared/metadata/provider-id.ts';
import type { TitleDetails } from '../../shared/metadata/title-details.ts';
import { languageRank } from './language-rank.ts';

/** A text, whose it is and in which language. */
export interface ChosenText {
  readonly text: string;
  /** BCP 47; null when nobody says. */
  readonly language: string | null;
  readonly provider: ProviderId;
}

/**
 * The title or the overview in the earliest wanted language that anybody has, translations among them; of the same
 * language that of the provider believed first.
 */
export function chooseText(
  all: readonly TitleDetails[],
  field: 'title' | 'overview',
  languages: readonly string[],
): ChosenText | null {
  let best: (ChosenText & { readonly rank: number }) | null = null;
  for (const details of all)
    for (const { text, language } of textsOf(details, field)) {
      const rank = languageRank(language, languages);
      if (best === null || rank < best.rank) best = { text, language, rank, provider: details.ref.provider };
    }
  return best && { text: best.text, language: best.language, provider: best.provider };
}

function textsOf(details: TitleDetails, field: 'title' | 'overview') {
  const own = { text: details[field], language: details.language };
  const translated = details.translations.map((one) => ({ text: one[field], language: one.language }));
  return [own, ...translated].filter((one): one is { text: string; language: string | null } => !!one.text);
}

/** The genres of the provider whose language is wanted most, of those that have any. */
export function chooseGenres(
  all: readonly TitleDetails[],
  languages: readonly string[],
): TitleDetails | undefined {
  return all
    .filter(({ genres }) => genres.length > 0)
    .reduce<TitleDetails | undefined>(
      (best, next) =>
        best === undefined || languageRank(next.language, languages) < languageRank(best.language, languages)
          ? next
          : best,
      undefined,
    );
}
