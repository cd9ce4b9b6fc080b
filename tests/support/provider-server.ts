import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MetadataSettings } from '../../src/shared/metadata/metadata-settings.ts';
import { DEFAULT_METADATA_SETTINGS } from '../../src/shared/metadata/metadata-settings.ts';
import type { ProviderId } from '../../src/shared/metadata/provider-id.ts';
import { anilistStandIn } from './provider-server/anilist-stand-in.ts';
import { commit, type Fault } from './provider-server/fault.ts';
import { omdbStandIn } from './provider-server/omdb-stand-in.ts';
import { jsonBody, send } from './provider-server/send.ts';
import type { StandIn } from './provider-server/stand-in-answer.ts';
import { MadeUpTitles, type StandInTitles } from './provider-server/stand-in-titles.ts';
import { tmdbImagesStandIn, tmdbStandIn } from './provider-server/tmdb-stand-in.ts';
import { tvmazeStandIn } from './provider-server/tvmaze-stand-in.ts';
import { commonsStandIn, wikidataStandIn, wikipediaStandIn } from './provider-server/wikidata-stand-in.ts';

/** What the server stands in for, by the first folder of its addresses. */
export const STAND_INS = [
  'tmdb',
  'tmdb-images',
  'tvmaze',
  'wikidata',
  'wikipedia',
  'commons',
  'anilist',
  'omdb',
] as const;
export type StandInName = (typeof STAND_INS)[number];

/** Where providers are asked when the server stands in for them. */
export interface StandInBases {
  readonly apiBase: string;
  readonly imageBase?: string;
}

/** A running stand-in for metadata providers, on a port of its own of this machine. */
export interface ProviderServer {
  /** Such as `http://127.0.0.1:1234`. */
  readonly origin: string;
  /** Addresses to be set as the providers' own. */
  readonly bases: Readonly<Partial<Record<ProviderId, StandInBases>>>;
  /** Requests since the start or the last reset by their path, the question mark and all behind it left out. */
  readonly counts: ReadonlyMap<string, number>;
  /** Requests to one stand-in, or to all; what browsers ask before a request (OPTIONS) is not counted. */
  requests(name?: StandInName): number;
  resetCounts(): void;
  /** From now on it does this instead of answering, until {@link mend}; `times` ends it by itself. */
  fail(name: StandInName, fault: Fault, times?: number): void;
  /** All is well again with one, or with all. */
  mend(name?: StandInName): void;
  /** Ends connections and lets go of the port; {@link start} takes the same again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** How large its catalogue is, and where it listens. */
export interface ProviderServerOptions {
  /** How many films with names such as `Generated Film 7` it knows besides its own. */
  readonly generated?: number;
  /** What it knows instead of its own. */
  readonly titles?: StandInTitles;
  /** Widest picture that TMDB sends, in px. */
  readonly widestPicture?: number;
  readonly port?: number;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': '*, Authorization, Content-Type, Accept, Api-User-Agent',
  'Access-Control-Expose-Headers': 'Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining',
  'Access-Control-Max-Age': '600',
};

/**
 * Starts a server that speaks the wire formats of TMDB, TVMaze, Wikidata, Wikipedia, Commons, AniList and OMDb about
 * titles that are made up (`provider-server/stand-in-catalogue.ts`), with pictures it draws itself.
 */
export async function startProviderServer(options: ProviderServerOptions = {}): Promise<ProviderServer> {
  const titles = options.titles ?? new MadeUpTitles(options.generated);
  const standIns: Readonly<Record<StandInName, StandIn>> = {
    tmdb: tmdbStandIn(titles),
    'tmdb-images': tmdbImagesStandIn(titles, options.widestPicture),
    tvmaze: tvmazeStandIn(titles),
    wikidata: wikidataStandIn(titles),
    wikipedia: wikipediaStandIn(titles),
    commons: commonsStandIn(titles),
    anilist: anilistStandIn(titles),
    omdb: omdbStandIn(titles),
  };
  const counts = new Map<string, number>();
  const faults = new Map<StandInName, { readonly fault: Fault; left: number }>();
  const faultOf = (name: StandInName): Fault | undefined => {
    const failing = faults.get(name);
    if (failing === undefined || failing.left-- <= 0) return undefined;
    return failing.fault;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
    const url = new URL(request.url ?? '/', origin);
    counts.set(url.pathname, (counts.get(url.pathname) ?? 0) + 1);
    const [, first, rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
    const name = STAND_INS.find((known) => known === first);
    if (name === undefined) return void response.writeHead(404, CORS).end();
    const fault = faultOf(name);
    if (fault?.kind !== 'no-cors') response.setHeaders(new Map(Object.entries(CORS)));
    const body = await jsonBody(request);
    if (fault !== undefined && (await commit(fault, response))) return;
    const path = name === 'tmdb' ? rest.replace(/^\/3(?=\/)/, '') : rest;
    send(response, standIns[name]({ path, query: url.searchParams, headers: request.headers, body, origin }));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, CORS);
      response.end(String(error));
    });
  });
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const port = await listen(options.port ?? 0);
  const origin = `http://127.0.0.1:${port}`;

  return {
    origin,
    bases: {
      tmdb: { apiBase: `${origin}/tmdb/3`, imageBase: `${origin}/tmdb-images` },
      tvmaze: { apiBase: `${origin}/tvmaze` },
      wikidata: { apiBase: `${origin}/wikidata` },
      anilist: { apiBase: `${origin}/anilist` },
      omdb: { apiBase: `${origin}/omdb` },
    },
    counts,
    requests: (name) =>
      [...counts]
        .filter(([path]) => name === undefined || path === `/${name}` || path.startsWith(`/${name}/`))
        .reduce((sum, [, count]) => sum + count, 0),
    resetCounts: () => counts.clear(),
    fail: (name, fault, times = Number.POSITIVE_INFINITY) => void faults.set(name, { fault, left: times }),
    mend: (name) => void (name === undefined ? faults.clear() : faults.delete(name)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: async () => void (await listen(port)),
  };
}

/** Settings that ask the stand-in, and no provider it does not stand in for. */
export function settingsFor(server: ProviderServer): MetadataSettings {
  return {
    ...DEFAULT_METADATA_SETTINGS,
    providers: DEFAULT_METADATA_SETTINGS.providers.map((choice) => {
      const bases = server.bases[choice.id];
      return bases === undefined ? { ...choice, enabled: false } : { ...choice, ...bases };
    }),
  };
}
