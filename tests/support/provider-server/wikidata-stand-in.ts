import { picture } from './picture.ts';
import type { StandIn, StandInAnswer, StandInRequest } from './stand-in-answer.ts';
import type { StandInTitle } from './stand-in-title.ts';
import type { StandInId, StandInTitles } from './stand-in-titles.ts';
import { articleOf, descriptionOf, entityOf, nameEntity } from './wikidata-entities.ts';

// https://www.wikidata.org/w/api.php and https://en.wikipedia.org/api/rest_v1

const NOT_FOUND: StandInAnswer = { status: 404, json: { type: 'Internal error', title: 'Not found.' } };

const ID_PROPERTIES: Readonly<Record<string, StandInId>> = {
  P345: 'imdb',
  P4947: 'tmdb',
  P4983: 'tmdb',
  P4835: 'tvdb',
  P8600: 'tvmaze',
  P8729: 'anilist',
};

/**
 * Wikidata's action API at any path, entity data by `Special:EntityData`. What a browser would ask at other hosts is
 * answered beneath `/wikipedia/en` and `/commons`.
 */
export function wikidataStandIn(titles: StandInTitles): StandIn {
  return (request) => {
    const { path, query } = request;
    const data = /EntityData\/(Q\d+)(\.json)?$/.exec(path);
    if (data) return { json: { entities: entities(titles, [data[1] ?? ''], request.origin) } };
    switch (query.get('action')) {
      case 'wbgetentities':
        return {
          json: {
            entities: entities(titles, (query.get('ids') ?? '').split('|'), request.origin),
            success: 1,
          },
        };
      case 'wbsearchentities': {
        const found = titles.search(query.get('search') ?? '', null);
        const search = found.map((title) => ({
          id: title.wikidata,
          title: title.wikidata,
          label: title.title,
          description: descriptionOf(title),
          match: { type: 'label', language: 'en', text: title.title },
        }));
        return { json: { searchinfo: { search: query.get('search') }, search, success: 1 } };
      }
      case 'query':
        if (query.get('prop') === 'imageinfo') return { json: imageInfo(titles, request) };
        return {
          json: pages(fullText(titles, query.get('srsearch') ?? query.get('gsrsearch') ?? ''), query),
        };
      default:
        return { json: { error: { code: 'badvalue', info: 'Unrecognized value for parameter "action".' } } };
    }
  };
}

/** Wikipedia: summaries by REST and by the action API. */
export function wikipediaStandIn(titles: StandInTitles): StandIn {
  return (request) => {
    const { path, query } = request;
    const summary = /\/page\/summary\/([^/]+)$/.exec(path);
    if (summary) {
      const title = byArticle(titles, decodeURIComponent(summary[1] ?? ''));
      return title ? { json: summaryOf(title, request) } : NOT_FOUND;
    }
    const wanted = (query.get('titles') ?? '').split('|');
    const found = wanted.map((name) => byArticle(titles, name)).filter((title) => title !== undefined);
    const list = found.map((title, index) => ({
      pageid: index + 1,
      ns: 0,
      title: articleOf(title),
      extract: title.overview,
    }));
    const isNew = query.get('formatversion') === '2';
    const byId = Object.fromEntries(list.map((page) => [page.pageid, page]));
    return { json: { batchcomplete: isNew ? true : '', query: { pages: isNew ? list : byId } } };
  };
}

/** Addresses of pictures by the names of their files. */
function imageInfo(titles: StandInTitles, { query, origin }: StandInRequest): unknown {
  const pages = (query.get('titles') ?? '').split('|').map((name) => {
    const id = /(Q\d+)\.png$/.exec(name)?.[1] ?? '';
    const url = `${origin}/commons/wiki/Special:FilePath/Stand-in_${id}.png`;
    const info = { url, thumburl: `${url}?width=${query.get('iiurlwidth')}`, width: 1000, height: 1500 };
    return {
      ns: 6,
      title: name,
      ...(titles.get('wikidata', id) ? { imageinfo: [info] } : { missing: true }),
    };
  });
  return { query: { pages } };
}

/** Commons: pictures of `Special:FilePath` and `Special:Redirect/file`. */
export function commonsStandIn(titles: StandInTitles): StandIn {
  return ({ path, query }) => {
    const id = /(Q\d+)\.png$/.exec(decodeURIComponent(path))?.[1];
    const title = titles.get('wikidata', id ?? '');
    if (title === undefined) return NOT_FOUND;
    const width = Math.min(Number(query.get('width') ?? 1000), 1000);
    return { picture: picture(width, Math.round(width * 1.5), title.hue) };
  };
}

function entities(titles: StandInTitles, ids: readonly string[], origin: string): Record<string, unknown> {
  return Object.fromEntries(
    ids.map((id) => {
      const title = titles.get('wikidata', id);
      return [id, title ? entityOf(title, origin) : (nameEntity(id) ?? { id, missing: '' })];
    }),
  );
}

/** What CirrusSearch finds: words, `haswbstatement:P345=tt…` for ids and classes. */
function fullText(titles: StandInTitles, text: string): StandInTitle[] {
  const statements = [...text.matchAll(/haswbstatement:"?([^\s"]+)"?/g)].flatMap(([, said]) =>
    (said ?? '').split('|'),
  );
  // A property without a value is one that a title has, of whatever value: the classes say as much here.
  const pairs = statements
    .filter((said) => said.includes('='))
    .map((said) => said.split('=', 2) as [string, string]);
  const byId = pairs
    .filter(([property]) => property in ID_PROPERTIES)
    .map(([property, value]) => titles.get(ID_PROPERTIES[property] ?? 'imdb', value))
    .filter((title) => title !== undefined);
  const isId = pairs.some(([property]) => property in ID_PROPERTIES);
  if (isId) return [...new Set(byId)];
  const words = text.replace(/-?\w+:("[^"]*"|\S+)/g, (term) =>
    /^(inlabel|intitle):/.test(term) ? term.replace(/^\w+:/, '') : ' ',
  );
  const years = /\b(1[89]|20)\d\d\b/.exec(words);
  const classes = new Set(pairs.filter(([property]) => property === 'P31').map(([, value]) => value));
  const kind =
    classes.size === 0 || (classes.has('Q11424') && classes.has('Q5398426'))
      ? null
      : classes.has('Q11424')
        ? ('movie' as const)
        : ('series' as const);
  const plain = words.replace(/["()@]|\b[a-z]{2}(?=@)/g, ' ');
  const all = titles.search(plain, kind);
  return all.length > 0 || years === null ? all : titles.search(plain.replace(years[0], ' '), kind);
}

function pages(found: readonly StandInTitle[], query: URLSearchParams): unknown {
  const list = found.map((title, index) => ({
    ns: 0,
    title: title.wikidata,
    pageid: index + 1,
    index: index + 1,
  }));
  const isNew = query.get('formatversion') === '2';
  if (query.get('generator') === 'search')
    return { query: { pages: isNew ? list : Object.fromEntries(list.map((page) => [page.pageid, page])) } };
  return { batchcomplete: '', query: { searchinfo: { totalhits: list.length }, search: list } };
}

function byArticle(titles: StandInTitles, article: string): StandInTitle | undefined {
  const wanted = article.replaceAll('_', ' ');
  const name = wanted.replace(/ \(\d{4} (film|series)\)$/, '');
  return titles.search(name, null).find((title) => articleOf(title) === wanted);
}

function summaryOf(title: StandInTitle, { origin }: StandInRequest): unknown {
  const article = articleOf(title);
  const source = `${origin}/commons/wiki/Special:FilePath/Stand-in_${title.wikidata}.png`;
  return {
    type: 'standard',
    title: article,
    displaytitle: article,
    wikibase_item: title.wikidata,
    lang: 'en',
    description: descriptionOf(title),
    extract: title.overview,
    extract_html: `<p>${title.overview}</p>`,
    thumbnail: { source: `${source}?width=320`, width: 320, height: 480 },
    originalimage: { source, width: 1000, height: 1500 },
    content_urls: { desktop: { page: `https://en.wikipedia.org/wiki/${article.replaceAll(' ', '_')}` } },
  };
}
