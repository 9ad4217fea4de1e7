import { element, spacedElement, XML_HEAD } from '../xml/element';
import { MAIN } from '../xml/namespaces';
import { Numbered } from './numbered';

/** The workbook's texts, each once (ECMA-376 Part 1, 18.4.9). */
export class SharedStrings {
  private readonly texts = new Numbered<string>((text) => text);
  private uses = 0;

  get empty(): boolean {
    return this.uses === 0;
  }

  numberOf(text: string): number {
    this.uses += 1;
    return this.texts.numberOf(text);
  }

  xml(): string {
    const items = this.texts.items.map((text) => element('si', {}, spacedElement('t', text)));
    const attributes = { xmlns: MAIN, count: this.uses, uniqueCount: items.length };
    return XML_HEAD + element('sst', attributes, items.join(''));
  }
}
