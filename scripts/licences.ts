import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the notices stand in the built app. */
const FILE = 'licences.txt';
/** Path of a package's folder, in front of a module's path within it. */
const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Writes the licences of all packages that are part of the build into one text file, as most of them ask.
 * Part of the page's plugins and of its workers' (`worker.plugins`); one that brings no licence fails the build.
 * @param root folder with node_modules
 * @param besides packages that are built in otherwise, such as those of the service worker
 */
export function licences(root: string, besides: readonly string[]): { page: Plugin; worker: Plugin } {
  const folders = new Set(besides.map((name) => join(root, 'node_modules', name)));
  const note = (id: string) => {
    const folder = PACKAGE.exec(id.replace(/^\0/, ''))?.[1];
    if (folder !== undefined) folders.add(folder);
  };
  const noting = { apply: 'build', transform: (_code: string, id: string) => note(id) } as const;
  return {
    page: {
      ...noting,
      name: 'reelshelf:licences',
      // Workers are built while the page's modules are read: all have been noted by now.
      generateBundle() {
        const source = [...folders]
          .map(noticeOf)
          .sort()
          .join(`\n${'—'.repeat(60)}\n\n`);
        this.emitFile({ type: 'asset', fileName: FILE, source });
      },
    },
    worker: { ...noting, name: 'reelshelf:licences-of-workers' },
  };
}

function noticeOf(folder: string): string {
  const facts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
  };
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(txt|md))?$/i.test(name));
  if (file === undefined || !existsSync(join(folder, file)))
    throw new Error(`${facts.name} has no licence text: its notice cannot be given.`);
  return `${facts.name} ${facts.version} (${facts.license ?? 'see below'})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
