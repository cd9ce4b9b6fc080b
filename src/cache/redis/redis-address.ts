import { AppError } from '../../shared/reply.ts';

/** Where a Webdis-compatible server answers. */
export interface RedisAddress {
  /** Without user and password, with a slash at the end. */
  readonly url: string;
  /** For a person: host and port. */
  readonly name: string;
  /** Value of the header `Authorization`; null: none. Never shown. */
  readonly authorization: string | null;
}

/** Reads an address a person entered. Throws `invalid-argument`, never repeating a password. */
export function parseRedisAddress(text: string): RedisAddress {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !(url.protocol === 'http:' || url.protocol === 'https:') || url.hostname === '') {
    throw new AppError(
      'invalid-argument',
      'The address of the Redis server has to begin with http:// or https://, such as http://nas.local:7379: it is that of Webdis, which stands before Redis.',
    );
  }
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  const hasLogin = url.username !== '' || url.password !== '';
  return {
    url: `${url.origin}${path}`,
    name: url.host,
    authorization: hasLogin ? basic(`${decoded(url.username)}:${decoded(url.password)}`) : null,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function basic(login: string): string {
  const bytes = new TextEncoder().encode(login);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
