/** An element of an XML file. Names of elements and attributes are lower case. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text without that of its children, entities decoded. */
  readonly text: string;
}

/** The children of any of the names, in their order. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return element.children.filter(({ name }) => names.includes(name));
}

/** The text of the first child that has any, by the names in their order; null for none. */
export function childText(element: XmlElement, ...names: readonly string[]): string | null {
  for (const name of names)
    for (const child of element.children)
      if (child.name === name) {
        const text = child.text.trim();
        if (text !== '') return text;
      }
  return null;
}
