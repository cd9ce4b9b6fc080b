/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { decodeEntities } from './clean-text.ts';

/** What stands in XML, one behind the other. */
export interface XmlEvents {
  /** Name and attributes are in lower case, with their prefixes. */
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: () => void;
  /** Entities are decoded. */
  readonly text: (text: string) => void;
  /** As it stands there. */
  readonly cdata: (text: string) => void;
}

/** What came of reading it. */
export interface XmlOutcome {
  /** Why what comes after it was not read, as a sentence; null if all was. */
  readonly problem: string | null;
  /** Why none of it may be used, as the end of a sentence that begins with the file's name. */
  readonly refusal: string | null;
}

/** Deeper than any NFO, and any subtitles: Kodi's have five levels. */
const DEEPEST = 32;
const DECLARATION = /^<!(?:doctype|entity|element|attlist|notation)/i;

/**
 * Reads XML from outside. What is broken ends the reading, and what came before it was told. Declarations of types or
 * entities are refused, and so is what is nested too deep.
 */
export function readXmlEvents(text: string, events: XmlEvents): XmlOutcome {
  let depth = 0;
  let problem: string | null = null;
  let refusal: string | null = null;
  const parser = new Parser();
  const refuse = (reason: string) => {
    refusal ??= reason;
    parser.stop();
  };
  parser
    .on('openTag', (name, attributes) => {
      if (depth >= DEEPEST) return refuse(`is nested deeper than ${DEEPEST} levels`);
      depth += 1;
      events.open(name.toLowerCase(), decoded(attributes()));
    })
    .on('closeTag', () => {
      depth -= 1;
      events.close();
    })
    .on('text', (part) => events.text(decodeEntities(part)))
    .on('cdata', events.cdata)
    .on('attention', (part) => {
      if (DECLARATION.test(part)) refuse('declares its own types or entities (DOCTYPE), which is not read');
    })
    .on('error', (error, context) => {
      problem ??= `Its XML is broken in line ${context().line + 1} (${error.message}): what follows was not read.`;
    });
  parser.parse(text);
  return { problem, refusal };
}

function decoded(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), decodeEntities(value)]),
  );
}
