import type { NamePartKind } from '../../shared/names/parsed-name.ts';

/** What a word of a release name means. */
export interface Term {
  readonly kind: NamePartKind;
  readonly value: string;
  /** False where the word may as well belong to a title. */
  readonly isStrong: boolean;
}

/**
 * A table of words: "value: word word …", a line each. Words are in lower case without separators
 * ("webdl" stands for "WEB-DL", "web.dl", "WEBDL"); with `?` in front a word may also be part of a title.
 */
export function termTable(kind: NamePartKind, table: string): [string, Term][] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const at = line.indexOf(': ');
      const value = line.slice(0, at).trim();
      return line
        .slice(at + 2)
        .trim()
        .split(/\s+/)
        .map((word): [string, Term] =>
          word.startsWith('?')
            ? [word.slice(1), { kind, value, isStrong: false }]
            : [word, { kind, value, isStrong: true }],
        );
    });
}
