import { languageName } from '../../../language-name.ts';

/** A code with the name that people know it by. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

const REGIONS = new Intl.DisplayNames(undefined, { type: 'region' });

/** Those of many speakers that are written or spoken differently from place to place. */
const VARIANTS = ['en-GB', 'en-US', 'es-419', 'es-ES', 'fr-CA', 'pt-BR', 'pt-PT', 'zh-CN', 'zh-HK', 'zh-TW'];

/** Groups of countries and codes for tests, which CLDR has names for. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/** A country by its ISO 3166-1 code. */
export function regionName(code: string): string {
  return REGIONS.of(code) ?? code;
}

/** Every language that has a code of two letters and a name here, and some variants, by name. */
export const everyLanguage = kept(() => {
  const plain = pairs('abcdefghijklmnopqrstuvwxyz').filter(
    (code) => languageName(code) !== code && Intl.getCanonicalLocales(code)[0] === code,
  );
  return byName([...plain, ...VARIANTS].map((code) => ({ code, name: languageName(code) })));
});

/** Every country that has a name here, by name. */
export const everyRegion = kept(() => {
  const countries = pairs('ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter(
    (code) =>
      !NO_COUNTRIES.has(code) &&
      regionName(code) !== code &&
      // Codes that were given up stand for what took their place.
      new Intl.Locale(`und-${code}`).region === code,
  );
  return byName(countries.map((code) => ({ code, name: regionName(code) })));
});

function pairs(letters: string): readonly string[] {
  return [...letters].flatMap((first) => [...letters].map((second) => first + second));
}

function byName(codes: readonly NamedCode[]): readonly NamedCode[] {
  return codes.toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Some hundred names each: worked out when they are first shown. */
function kept(make: () => readonly NamedCode[]): () => readonly NamedCode[] {
  let made: readonly NamedCode[] | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
