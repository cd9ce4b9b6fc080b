import { type LanguageWish, languageTag } from '../fields/language-wish.ts';

/** Languages that TheTVDB has translations in: ISO 639-2/T, from its `/languages`. */
const CODES =
  'afr amh ara aze bel ben bos bul cat ces cym dan deu ell eng epo est eus fas fin fra gle glg heb hin hrv hun hye ' +
  'ind isl ita jpn kan kat kaz khm kor lat lav lit ltz mal mar mkd mlt mon msa mya nep nld nor pan pol por ron rus ' +
  'sin slk slv som spa sqi srp swa swe tam tel tgl tha tur ukr urd uzb vie yue zho zul';
const BY_LANGUAGE = new Map(CODES.split(' ').map((code) => [languageTag(code) ?? code, code]));

/** Codes of its own, for languages of a region. */
const REGIONAL = [
  { code: 'zhtw', language: 'zh', regions: ['TW', 'HK', 'MO'] },
  { code: 'pt', language: 'pt', regions: ['BR'] },
] as const;

/** A language as TheTVDB takes it: `deu`; null for one it has no translations in. */
export function tvdbLanguage({ language, region }: LanguageWish): string | null {
  const regional = REGIONAL.find(
    (entry) => entry.language === language && entry.regions.some((known) => known === region),
  );
  if (regional !== undefined) return regional.code;
  return BY_LANGUAGE.get(language === 'nb' || language === 'nn' ? 'no' : language) ?? null;
}

/** A language of TheTVDB as BCP 47, in two parts. */
export function languageOfTvdb(code: string | null): {
  readonly language: string | null;
  readonly region: string | null;
} {
  const regional = REGIONAL.find((entry) => entry.code === code);
  if (regional !== undefined) return { language: regional.language, region: regional.regions[0] };
  return { language: languageTag(code), region: null };
}
