import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { TRAILER_HOSTS } from '../src/shared/trailer-player.ts';

/**
 * What the built page may load and run. A policy in the page does not reach its workers (they take
 * theirs from response headers, which a static host does not let us set).
 */
const policy: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'worker-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'media-src': ["'self'", 'blob:'],
  // Trailers, which are embedded only when a person plays one.
  'frame-src': TRAILER_HOSTS.map((host) => `https://${host}`),
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** Writes the policy into the built index.html, with the hash of each inline style there. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'reelshelf:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => ({
        html,
        tags: [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(html) },
            injectTo: 'head-prepend',
          },
        ],
      }),
    },
  };
}

/** The policy's text for a page. */
function policyFor(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, text = '']) => `'${hashOf(text)}'`,
  );
  const directives = { ...policy, 'style-src': ["'self'", ...styles] };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
