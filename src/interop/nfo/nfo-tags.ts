import type { NfoCollection } from '../../shared/files/nfo.ts';
import { cleanLine, decodeEntities } from '../clean-text.ts';
import { collectionId } from './nfo-ids.ts';
import { splitNames } from './nfo-names.ts';
import { quoted } from './quoted.ts';
import { childrenOf, childText, type XmlElement } from './xml-element.ts';

const MOST_TAGS = 200;
const LONGEST_TAG = 100;
const LONGEST_COLLECTION = 200;
/** Tags that are refused are named up to this many; a file may hold thousands. */
const MOST_NAMED = 10;
/** Control characters other than spaces and line ends, and signs that turn the text around them about. */
const UNPRINTABLE = /[^\P{Cc}\s]|[\u202a-\u202e\u2066-\u2069]/u;

/** The words a person put on a title. Those that are too long, or hold control characters, are left out whole. */
export function nfoTags(root: XmlElement, notes: string[]): readonly string[] {
  const refused: string[] = [];
  const printable = childrenOf(root, 'tag').flatMap(({ text }) => {
    if (!isUnprintable(text)) return [text];
    refused.push(`the tag ${quoted(text)}, which holds control characters`);
    return [];
  });
  const tags = new Map<string, string>();
  for (const name of splitNames(printable)) {
    if (name.length > LONGEST_TAG)
      refused.push(`the tag ${quoted(name)}, which is longer than ${LONGEST_TAG} characters`);
    else if (!tags.has(name.toLowerCase())) tags.set(name.toLowerCase(), name);
  }
  const all = [...tags.values()];
  notes.push(...refused.slice(0, MOST_NAMED));
  if (refused.length > MOST_NAMED) notes.push(`${refused.length - MOST_NAMED} more tags like these`);
  if (all.length > MOST_TAGS)
    notes.push(`tags beyond the first ${MOST_TAGS}, from ${quoted(all[MOST_TAGS] ?? '')} on`);
  return all.slice(0, MOST_TAGS);
}

/** The series of films that a film is one of; the first one named. */
export function nfoCollection(root: XmlElement, notes: string[]): NfoCollection | null {
  const sets = [root, ...childrenOf(root, 'sets')].flatMap((holder) => childrenOf(holder, 'set'));
  const texts = [...sets.map((set) => childText(set, 'name') ?? set.text), childText(root, 'setname') ?? ''];
  const text = texts.find((one) => cleanLine(one) !== '');
  if (text === undefined) return null;
  const name = cleanLine(text);
  if (!isUnprintable(text) && name.length <= LONGEST_COLLECTION) return { name, tmdbId: collectionId(root) };
  const fault = isUnprintable(text)
    ? 'holds control characters'
    : `is longer than ${LONGEST_COLLECTION} characters`;
  notes.push(`the collection ${quoted(text)}, which ${fault}`);
  return null;
}

function isUnprintable(text: string): boolean {
  return UNPRINTABLE.test(decodeEntities(text).trim());
}
