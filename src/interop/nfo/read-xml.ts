import { readXmlEvents, type XmlOutcome } from '../xml-events.ts';
import type { XmlElement } from './xml-element.ts';

/** Signs that begin no tag, as in "2 < 3", and tags of HTML, which are text here. */
const NO_TAG = /<(?!\/?[a-z_]|[!?])|<(?=\/?(?:br|p|i|b|u|em|strong|div|span)\b[^<>]{0,200}>)/gi;

/** What a file's XML holds. */
export interface XmlContent extends XmlOutcome {
  /** Elements that no other holds; an NFO of several episodes has several. */
  readonly roots: readonly XmlElement[];
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: OpenElement[];
  text: string;
}

/**
 * Reads XML as people and programs write it into NFO files: several roots, text around them, loose ampersands, entities
 * of HTML.
 */
export function readXml(text: string): XmlContent {
  const roots: OpenElement[] = [];
  const open: OpenElement[] = [];
  const outcome = readXmlEvents(text.replace(NO_TAG, '&lt;'), {
    open: (name, attributes) => {
      const element = { name, attributes, children: [], text: '' };
      (open.at(-1)?.children ?? roots).push(element);
      open.push(element);
    },
    close: () => {
      open.pop();
    },
    text: (part) => addText(open, part),
    // What was taken as text above stands in it as it was.
    cdata: (part) => addText(open, part.replaceAll('&lt;', '<')),
  });
  return { roots, ...outcome };
}

function addText(open: readonly OpenElement[], text: string): void {
  const element = open.at(-1);
  if (element !== undefined) element.text += text;
}
