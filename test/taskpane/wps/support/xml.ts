import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a document in its order. @throws where it is not well-formed */
export function elementsOf(xml: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: { ...attributes } });
  });
  parser.write(xml).close();
  return found;
}
