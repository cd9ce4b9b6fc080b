/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';
import { decodeEntities } from '../clean-text.ts';
import type { XmlElement } from './xml-element.ts';

/** Deeper than any NFO: Kodi's have five levels. */
const DEEPEST = 32;
/** Signs that begin no tag, as in "2 < 3", and tags of HTML, which are text here. */
const NO_TAG = /<(?!\/?[a-z_]|[!?])|<(?=\/?(?:br|p|i|b|u|em|strong|div|span)\b[^<>]{0,200}>)/gi;
const DECLARATION = /^<!(?:doctype|entity|element|attlist|notation)/i;

/** What a file's XML holds. */
export interface XmlContent {
  /** Elements that no other holds; an NFO of several episodes has several. */
  readonly roots: readonly XmlElement[];
  /** Why what comes after it was not read, as a sentence; null if all was. */
  readonly problem: string | null;
  /** Why none of it may be used, as the end of a sentence that begins with the file's name. */
  readonly refusal: string | null;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: OpenElement[];
  text: string;
}

/**
 * Reads XML as people and programs write it into NFO files: several roots, text around them, loose ampersands, entities
 * of HTML. What is broken ends the reading, and what came before it is kept. Declarations of types or entities are
 * refused, and so is what is nested too deep.
 */
export function readXml(text: string): XmlContent {
  const roots: OpenElement[] = [];
  const open: OpenElement[] = [];
  let problem: string | null = null;
  let refusal: string | null = null;
  const parser = new Parser();
  const refuse = (reason: string) => {
    refusal ??= reason;
    parser.stop();
  };
  parser
    .on('openTag', (name, attributes) => {
      if (open.length >= DEEPEST) return refuse(`is nested deeper than ${DEEPEST} levels`);
      const element = { name: name.toLowerCase(), attributes: decoded(attributes()), children: [], text: '' };
      (open.at(-1)?.children ?? roots).push(element);
      open.push(element);
    })
    .on('closeTag', () => {
      open.pop();
    })
    .on('text', (part) => addText(open, decodeEntities(part)))
    .on('cdata', (part) => addText(open, part.replaceAll('&lt;', '<')))
    .on('attention', (part) => {
      if (DECLARATION.test(part)) refuse('declares its own types or entities (DOCTYPE), which is not read');
    })
    .on('error', (error, context) => {
      problem ??= `Its XML is broken in line ${context().line + 1} (${error.message}): what follows was not read.`;
    });
  parser.parse(text.replace(NO_TAG, '&lt;'));
  return { roots, problem, refusal };
}

function addText(open: readonly OpenElement[], text: string): void {
  const element = open.at(-1);
  if (element !== undefined) element.text += text;
}

function decoded(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), decodeEntities(value)]),
  );
}
