import type { SuggestField } from '../../rpc/search-api.ts';

/** What a word may become. */
export interface CompletionOption {
  readonly label: string;
  readonly about?: string;
  readonly insert: string;
}

/** What the text at the caret may become. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly options: readonly CompletionOption[];
  readonly names?: { readonly field: SuggestField; readonly text: string; insertOf(name: string): string };
}

export function completeAt(text: string, caret: number): Completion | undefined {
  const word = /(\S*)$/.exec(text.slice(0, caret))?.[1] ?? '';
  const [field, value] = word.split(':');
  if (value !== undefined && field === 'genre')
    return {
      from: caret - value.length,
      to: caret,
      options: [],
      names: { field, text: value, insertOf: (name) => `${name} ` },
    };
  const options = ['year:', 'genre:', 'rating:']
    .filter((f) => f.startsWith(word) && word !== '')
    .map((insert) => ({ label: insert, about: 'x', insert }));
  return { from: caret - word.length, to: caret, options };
}
