import type { CatalogueField } from '../shared/catalogue-mapping.ts';

/** Usual names of columns, letters and digits only; the best first, where a file has several. */
const NAMES: Readonly<Record<string, string>> = {
  title: 'title primarytitle movietitle filmtitle showtitle name moviename showname movie film',
  originalTitle: 'originaltitle originalname nativetitle',
  alternativeTitles:
    'alternativetitles alternatetitles alternativetitle alternatetitle alttitles alttitle aka akas alsoknownas othertitles aliases alias synonyms',
  mediaType: 'mediatype titletype type kind contenttype itemtype',
  year: 'year releaseyear releasedyear startyear yearofrelease titleyear productionyear',
  airedDate:
    'airdate aired aireddate originalairdate releasedate firstairdate released premiered datereleased',
  description: 'overview description plot summary synopsis extract plotsummary longdescription tagline',
  genres: 'genres genre listedin categories majorgenre',
  countries: 'countries country productioncountries countryoforigin productioncountry origincountry',
  companies:
    'companies company studios studio productioncompanies productioncompany network networks distributor',
  runtimeMin:
    'runtime runtimeminutes runtimemins runtimemin duration durationminutes length runningtime runningtimemin',
  rating: 'imdbscore imdbrating voteaverage averagerating ratingaverage averagescore rating score userrating',
  votes: 'votes numvotes votecount imdbvotes numberofvotes noofvotes ratingcount',
  season: 'season seasonnumber seasonno',
  episode: 'episode episodenumber episodeno number',
  seriesTitle: 'seriestitle seriesname series parenttitle tvshow',
  externalIds: 'externalids ids uniqueids providerids',
  credits: 'credits people',
  addedAt: 'added dateadded addedat addeddate createdat created',
};

const CREDIT_NAMES: Readonly<Record<string, string>> = {
  actor: 'cast actor actors actress actresses starring stars castmembers',
  director: 'director directors directedby',
  writer: 'writer writers writtenby screenwriter screenplay',
  creator: 'creator creators createdby',
  producer: 'producer producers',
  composer: 'composer composers music musicby',
};

/** Numbered columns of cast, as in Star1, Actor 2 Name. */
const NUMBERED_CREDIT = /^(?:star|actor|cast)\d+(?:name)?$/;

const ID_SOURCES =
  'imdb tmdb tvdb tvmaze anidb anilist mal myanimelist justwatch trakt wikidata wikipedia letterboxd kinopoisk douban netflix';

const OTHER_ID_NAMES: Readonly<Record<string, string>> = {
  tconst: 'imdb',
  const: 'imdb',
  imdbtitleid: 'imdb',
};

interface KnownName {
  readonly field: CatalogueField;
  /** 0 is the best of the names for the same field. */
  readonly rank: number;
}

const known = knownNames();

/** The field that a column of this name is likely to hold, in any case and spacing; null for none. */
export function fieldOfName(name: string): KnownName | null {
  const folded = foldName(name);
  const found = known.get(folded);
  if (found) return found;
  return NUMBERED_CREDIT.test(folded) ? { field: 'credit:actor', rank: 0 } : null;
}

/** Whether a column of this name holds titles. */
export function isTitleName(name: string): boolean {
  const field = fieldOfName(name)?.field;
  return field === 'title' || field === 'seriesTitle';
}

/** Fields that several columns may fill together; any other takes the best column that has a value. */
export function takesSeveral(field: CatalogueField): boolean {
  return /^(?:alternativeTitles|genres|countries|companies|credits|externalIds|credit:.*|externalId:.*)$/.test(
    field,
  );
}

/** "Release Year" and "release_year" → "releaseyear". */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function knownNames(): ReadonlyMap<string, KnownName> {
  const names = new Map<string, KnownName>();
  const add = (field: CatalogueField, list: string) => {
    for (const [rank, name] of list.split(' ').entries()) names.set(name, { field, rank });
  };
  for (const [field, list] of Object.entries(NAMES)) add(field as CatalogueField, list);
  for (const [role, list] of Object.entries(CREDIT_NAMES)) add(`credit:${role}`, list);
  for (const source of ID_SOURCES.split(' ')) add(`externalId:${source}`, `${source}id ${source}`);
  for (const [name, source] of Object.entries(OTHER_ID_NAMES)) add(`externalId:${source}`, name);
  return names;
}
