import type { Book } from '../book';
import { NotThere, Refusal } from '../failures';
import { HostObject, type Page } from '../host-object';

/**
 * CustomXMLParts, as far as the probe page asks: that the objects exist was measured on UOS 12.8.2.26885, how they
 * behave was not. They last as long as the workbook is open.
 */
export class CustomXmlParts extends HostObject {
  readonly type = 'CustomXMLParts';

  constructor(
    page: Page,
    private readonly book: Book,
    private readonly namespace: string | null = null,
  ) {
    super(page);
  }

  override check(): void {
    if (!this.book.open) throw new NotThere('the workbook is gone');
  }

  get Count(): number {
    return this.list().length;
  }
  Item(key: unknown): CustomXmlPart {
    const list = this.list();
    const found = typeof key === 'number' ? list[key - 1] : list.find(({ id }) => id === key);
    if (found === undefined) throw new NotThere('there is no such part');
    return new CustomXmlPart(this.page, this.book, found);
  }
  Add(xml: unknown): CustomXmlPart {
    this.refuseWhileEditing();
    if (typeof xml !== 'string' || namespaceOf(xml) === null) throw new Refusal('a part is an XML text');
    const part = { id: `{part-${this.book.parts.length + 1}}`, xml };
    this.book.parts.push(part);
    return new CustomXmlPart(this.page, this.book, part);
  }
  SelectByNamespace(namespace: unknown): CustomXmlParts {
    return new CustomXmlParts(this.page, this.book, String(namespace));
  }

  private list(): Book['parts'] {
    return this.book.parts.filter(
      ({ xml }) => this.namespace === null || namespaceOf(xml) === this.namespace,
    );
  }
}

/** CustomXMLPart */
export class CustomXmlPart extends HostObject {
  readonly type = 'CustomXMLPart';

  constructor(
    page: Page,
    private readonly book: Book,
    private readonly part: Book['parts'][number],
  ) {
    super(page);
  }

  override check(): void {
    if (!this.book.open || !this.book.parts.includes(this.part)) throw new NotThere('the part is gone');
  }

  get Id(): string {
    return this.part.id;
  }
  get NamespaceURI(): string {
    return namespaceOf(this.part.xml) ?? '';
  }
  get XML(): string {
    return this.part.xml;
  }
  Delete(): void {
    this.refuseWhileEditing();
    this.book.parts.splice(this.book.parts.indexOf(this.part), 1);
  }
}

/** The namespace of the root; null for what is no XML. */
function namespaceOf(xml: string): string | null {
  const [, attributes] = /^\s*(?:<\?[^>]*\?>\s*)?<[\w:.-]+([^>]*)>/u.exec(xml) ?? [];
  return attributes === undefined ? null : (/\sxmlns(?::[\w.-]+)?="([^"]*)"/u.exec(attributes)?.[1] ?? '');
}
