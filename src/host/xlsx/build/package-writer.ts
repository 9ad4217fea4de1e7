import { newZip } from '../container/new-zip';
import { CONTENT_TYPES, relationshipPartOf, relativeTarget } from '../container/part-names';
import { typeOf } from '../container/relationships';
import { encodeXml, UTF8 } from '../container/xml-text';
import { element, XML_HEAD } from '../xml/element';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** By extension; everything else is said part by part (ECMA-376 Part 2, 10.1.2.2). */
const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  vml: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
};

/** A new package: its parts, their types and relationships, in the order they are given. */
export class PackageWriter {
  private readonly parts: { readonly name: string; readonly text: string }[] = [];
  private readonly types: string[] = [];
  private readonly relationships = new Map<string | null, string[]>();

  /** @param type null: what its extension says */
  add(name: string, type: string | null, text: string): void {
    this.parts.push({ name, text });
    if (type !== null) this.types.push(element('Override', { PartName: `/${name}`, ContentType: type }));
  }

  /**
   * A relationship to another part.
   * @param source null: the package itself
   * @param kind the last word of an office relationship's type, or a whole URI
   * @returns its id
   */
  relate(source: string | null, kind: string, part: string): string {
    return this.relationship(source, kind, { Target: relativeTarget(source, part) });
  }

  /** A relationship out of the package. */
  relateExternal(source: string, kind: string, target: string): string {
    return this.relationship(source, kind, { Target: target, TargetMode: 'External' });
  }

  toBytes(): Uint8Array {
    const zip = newZip();
    const write = (name: string, text: string): void => {
      zip.write(name, encodeXml(text, UTF8));
    };
    const defaults = Object.entries(DEFAULTS).map(([extension, type]) =>
      element('Default', { Extension: extension, ContentType: type }),
    );
    // Readers that stream want the types first.
    write(
      CONTENT_TYPES,
      XML_HEAD + element('Types', { xmlns: TYPES }, [...defaults, ...this.types].join('')),
    );
    for (const [source, list] of this.relationships)
      write(
        relationshipPartOf(source),
        XML_HEAD + element('Relationships', { xmlns: RELATIONSHIPS }, list.join('')),
      );
    for (const { name, text } of this.parts) write(name, text);
    return zip.toBytes();
  }

  private relationship(
    source: string | null,
    kind: string,
    target: { readonly Target: string; readonly TargetMode?: string },
  ): string {
    const list = this.relationships.get(source) ?? [];
    this.relationships.set(source, list);
    const id = `rId${list.length + 1}`;
    list.push(element('Relationship', { Id: id, Type: typeOf(kind, false), ...target }));
    return id;
  }
}
