import type { StandInTitle } from './stand-in-title.ts';

// https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON. Classes and units have their real ids; people, genres,
// companies and countries have made-up ones, which stand for a name.

const FIRST_NAME = 192_000_000;
const names = new Map<string, string>();
const namesById = new Map<string, string>();

/** The made-up entity that stands for a name. */
function idOfName(name: string): string {
  let id = names.get(name);
  if (id === undefined) {
    id = `Q${FIRST_NAME + names.size}`;
    names.set(name, id);
    namesById.set(id, name);
  }
  return id;
}

const KNOWN: Readonly<Record<string, string>> = {
  Q11424: 'film',
  Q5398426: 'television series',
  Q63952888: 'anime television series',
  Q1107: 'anime',
  Q7727: 'minute',
};

type Snak = Record<string, unknown>;

function snak(property: string, type: string, value: unknown): Snak {
  const datatype = { 'wikibase-entityid': 'wikibase-item', string: 'string' }[type] ?? type;
  return { snaktype: 'value', property, datatype, datavalue: { value, type } };
}

function entity(property: string, id: string): Snak {
  return snak(property, 'wikibase-entityid', {
    'entity-type': 'item',
    'numeric-id': Number(id.slice(1)),
    id,
  });
}

function time(property: string, date: string): Snak {
  return snak(property, 'time', {
    time: `+${date}T00:00:00Z`,
    timezone: 0,
    before: 0,
    after: 0,
    precision: 11,
    calendarmodel: 'http://www.wikidata.org/entity/Q1985727',
  });
}

function quantity(property: string, amount: number, unit: string): Snak {
  return snak(property, 'quantity', {
    amount: `+${amount}`,
    unit: unit === '1' ? '1' : `http://www.wikidata.org/entity/${unit}`,
  });
}

function claim(mainsnak: Snak, qualifiers?: Record<string, Snak[]>) {
  return { mainsnak, type: 'statement', rank: 'normal', ...(qualifiers ? { qualifiers } : {}) };
}

function claimsOf(title: StandInTitle): Record<string, unknown[]> {
  const isMovie = title.kind === 'movie';
  const text = (property: string, value: string | number | undefined) =>
    value === undefined ? {} : { [property]: [claim(snak(property, 'string', String(value)))] };
  const named = (property: string, list: readonly string[]) =>
    list.length === 0 ? {} : { [property]: list.map((name) => claim(entity(property, idOfName(name)))) };
  const crew = (job: string) => title.crew.filter(([, part]) => part === job).map(([name]) => name);
  return {
    P31: [claim(entity('P31', isMovie ? 'Q11424' : title.isAnime ? 'Q63952888' : 'Q5398426'))],
    P1476: [claim(snak('P1476', 'monolingualtext', { text: title.originalTitle, language: title.language }))],
    ...(isMovie ? { P577: [claim(time('P577', title.date))] } : { P580: [claim(time('P580', title.date))] }),
    P2047: [claim(quantity('P2047', title.runtimeMin, 'Q7727'))],
    ...named('P136', title.genres),
    ...named('P495', [title.country]),
    ...named('P57', crew('Director')),
    ...named('P58', crew('Writer')),
    ...named('P272', title.companies),
    P161: title.cast.map(([name, character]) =>
      claim(entity('P161', idOfName(name)), { P4633: [snak('P4633', 'string', character)] }),
    ),
    ...(isMovie
      ? {}
      : {
          P2437: [claim(quantity('P2437', title.seasons.length, '1'))],
          P1113: [claim(quantity('P1113', title.seasons.flat().length, '1'))],
        }),
    ...text('P345', title.imdb),
    ...text(isMovie ? 'P4947' : 'P4983', title.tmdb),
    ...text('P4835', title.tvdb),
    ...text('P8600', title.tvmaze),
    ...text('P8729', title.anilist),
    ...text('P3383', `Stand-in ${title.wikidata}.png`),
  };
}

/** The title of its article in the English Wikipedia. */
export function articleOf({ title, date, kind }: StandInTitle): string {
  return `${title} (${date.slice(0, 4)} ${kind === 'movie' ? 'film' : 'series'})`;
}

/** An entity as `wbgetentities` gives it. */
export function entityOf(title: StandInTitle, origin: string): Record<string, unknown> {
  const label = (language: string, value: string) => ({ [language]: { language, value } });
  const article = articleOf(title);
  return {
    type: 'item',
    id: title.wikidata,
    labels: { ...label('en', title.title), ...(title.german ? label('de', title.german.title) : {}) },
    descriptions: label('en', descriptionOf(title)),
    aliases: { en: title.alternativeTitles.map((value) => ({ language: 'en', value })) },
    claims: claimsOf(title),
    sitelinks: {
      enwiki: {
        site: 'enwiki',
        title: article,
        badges: [],
        url: `${origin}/wikipedia/en/wiki/${encodeURIComponent(article.replaceAll(' ', '_'))}`,
      },
    },
  };
}

/** Such as "2011 film directed by Ines Haldane". */
export function descriptionOf({ date, kind, crew }: StandInTitle): string {
  return `${date.slice(0, 4)} ${kind === 'movie' ? 'film' : 'television series'} directed by ${crew[0]?.[0] ?? 'nobody'}`;
}

/** An entity that stands for a name; undefined for an id nobody gave out. */
export function nameEntity(id: string): Record<string, unknown> | undefined {
  const name = namesById.get(id) ?? KNOWN[id];
  if (name === undefined) return undefined;
  const isCountry = /^[A-Z]{2}$/.test(name);
  return {
    type: 'item',
    id,
    labels: { en: { language: 'en', value: name } },
    descriptions: {},
    aliases: {},
    claims: isCountry ? { P297: [claim(snak('P297', 'string', name))] } : {},
    sitelinks: {},
  };
}
