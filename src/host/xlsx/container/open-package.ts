import { type ContentTypes, readContentTypes } from './content-types';
import { fileError, megabytes } from './file-error';
import { mainPart } from './main-part';
import type { Package } from './package-type';
import {
  checkNewPart,
  CONTENT_TYPES,
  isPart,
  isRelationshipPart,
  partKey,
  relationshipPartOf,
  relativeTarget,
  sourceOf,
} from './part-names';
import {
  isStrict,
  NO_RELATIONSHIPS,
  readRelationships,
  type Relationship,
  type Relationships,
  typeOf,
} from './relationships';
import { decodeXml, encodeXml, type TextForm, UTF8 } from './xml-text';
import type { ZipArchive } from './zip';

/** A sheet can have 65,530 links, each with a relationship; more than they need is no honest file. */
const LARGEST_LIST = 16 * 1_048_576;
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** A package over an archive; see Package for what its methods promise. */
export class OpenPackage implements Package {
  readonly main: string;
  readonly strict: boolean;
  /** The archive's spelling of every item's name, by key. */
  readonly #names = new Map<string, string>();
  readonly #forms = new Map<string, TextForm>();
  readonly #relationships = new Map<string, Relationships>();
  readonly #archive: ZipArchive;
  #types: ContentTypes;
  #changes = 0;

  /** @param archive with a [Content_Types].xml */
  constructor(archive: ZipArchive) {
    this.#archive = archive;
    for (const name of archive.names()) {
      // The archive has refused equal names; these are equal but for percent-encoding.
      if (this.#names.has(partKey(name))) throw fileError('duplicate-entry', name);
      this.#names.set(partKey(name), name);
    }
    this.#types = readContentTypes(this.#list(CONTENT_TYPES));
    const main = mainPart(this.relationships(null), this.#types);
    this.main = main.part;
    this.strict = isStrict(main.type);
  }

  get changes(): number {
    return this.#changes;
  }

  parts(): readonly string[] {
    return this.#archive.names().filter(isPart);
  }

  find(part: string): string | null {
    return this.#find(partKey(part));
  }

  has(part: string): boolean {
    return this.find(part) !== null;
  }

  contentType(part: string): string | null {
    return this.#types.of(part);
  }

  relationships(source: string | null): readonly Relationship[] {
    return this.#names.has(partKey(relationshipPartOf(source))) ? this.#read(source).list : [];
  }

  related(source: string | null, kind: string): readonly Relationship[] {
    return this.relationships(source).filter((each) => each.kind === kind || each.type === kind);
  }

  bytes(part: string): Uint8Array {
    return this.#archive.read(this.#named(part));
  }

  setBytes(part: string, bytes: Uint8Array): void {
    const name = this.#named(part);
    this.#forms.delete(name);
    this.#write(name, bytes);
  }

  text(part: string): string {
    return this.#text(this.#named(part));
  }

  setText(part: string, text: string): void {
    this.#setText(this.#named(part), text);
  }

  newName(stem: string, extension: string): string {
    let number = 1;
    while (this.#names.has(partKey(`${stem}${number}${extension}`))) number++;
    return `${stem}${number}${extension}`;
  }

  addPart(part: string, contentType: string, bytes: Uint8Array | string): void {
    checkNewPart(part);
    if (!isPart(part) || this.#names.has(partKey(part))) throw new Error(`cannot add part ${part}`);
    const content = typeof bytes === 'string' ? encodeXml(bytes, UTF8) : bytes;
    this.#setType(part, contentType);
    this.#add(part, content);
  }

  addRelationship(source: string | null, kind: string, target: string): string {
    const from = source === null ? null : this.#named(source);
    const relationships = this.#read(from);
    const where = relationshipPartOf(from);
    if (!this.#names.has(partKey(where))) {
      this.#setType(where, RELATIONSHIPS_TYPE);
      this.#add(where, encodeXml(NO_RELATIONSHIPS, UTF8));
    }
    const type = typeOf(kind, this.strict);
    const { id, text } = relationships.with(type, relativeTarget(from, this.#named(target)));
    this.#setRelationships(from, text);
    return id;
  }

  removeRelationship(source: string | null, id: string): void {
    if (!this.relationships(source).some((each) => each.id === id)) throw new Error(`no relationship ${id}`);
    this.#setRelationships(source, this.#read(source).without([id]));
  }

  removePart(part: string): void {
    const gone = this.#named(part);
    if (gone === this.main) throw new Error('the workbook part cannot be removed');
    for (const holder of this.#archive.names().filter(isRelationshipPart)) {
      const source = sourceOf(holder);
      const ids = this.relationships(source).filter((each) => each.part === gone);
      if (ids.length > 0) this.#setRelationships(source, this.#read(source).without(ids.map(({ id }) => id)));
    }
    for (const name of [gone, this.#names.get(partKey(relationshipPartOf(gone)))]) {
      if (name === undefined) continue;
      this.#setTypes(this.#types.without(name));
      this.#changes += 1;
      this.#archive.remove(name);
      this.#names.delete(partKey(name));
      this.#forms.delete(name);
    }
    this.#relationships.clear();
  }

  toBytes(): Uint8Array {
    return this.#archive.toBytes();
  }

  #find(key: string): string | null {
    const name = this.#names.get(key);
    return name === undefined || !isPart(name) ? null : name;
  }

  #named(part: string): string {
    const name = this.find(part);
    if (name === null) throw new Error(`no part ${part}`);
    return name;
  }

  #text(name: string): string {
    const { text, form } = decodeXml(this.#archive.read(name), name);
    this.#forms.set(name, form);
    return text;
  }

  #setText(name: string, text: string): void {
    const form = this.#forms.get(name) ?? decodeXml(this.#archive.read(name), name).form;
    this.#write(name, encodeXml(text, form));
  }

  #write(name: string, bytes: Uint8Array): void {
    this.#changes += 1;
    this.#archive.write(name, bytes);
  }

  /** A part of the packaging itself: read as a whole, so its size is held. */
  #list(name: string): string {
    const text = this.#text(name);
    if (text.length > LARGEST_LIST) throw fileError('too-large-entry', name, megabytes(LARGEST_LIST));
    return text;
  }

  #read(source: string | null): Relationships {
    const where = partKey(relationshipPartOf(source));
    let read = this.#relationships.get(where);
    if (read === undefined) {
      const name = this.#names.get(where);
      const text = name === undefined ? NO_RELATIONSHIPS : this.#list(name);
      read = readRelationships(text, source, (key) => this.#find(key));
      this.#relationships.set(where, read);
    }
    return read;
  }

  #setRelationships(source: string | null, text: string): void {
    const where = partKey(relationshipPartOf(source));
    this.#setText(this.#names.get(where) ?? where, text);
    this.#relationships.delete(where);
  }

  #setType(part: string, type: string): void {
    this.#setTypes(this.#types.with(part, type));
  }

  #setTypes(text: string): void {
    this.#setText(this.#names.get(partKey(CONTENT_TYPES)) ?? CONTENT_TYPES, text);
    this.#types = readContentTypes(text);
  }

  #add(name: string, bytes: Uint8Array): void {
    this.#write(name, bytes);
    this.#names.set(partKey(name), name);
    // A relationship that led nowhere may lead here now.
    this.#relationships.clear();
  }
}
