import type { Relationship } from './relationships';

/**
 * An Excel workbook's package (ECMA-376 Part 2). Parts are called as the archive calls them, without a leading slash:
 * `xl/workbook.xml`; ASCII case and percent-encoding make no difference when one is asked for. What is not changed
 * stays byte for byte, in [Content_Types].xml and relationship parts as well.
 */
export interface Package {
  /** The workbook part. */
  readonly main: string;
  /** Whether the file is ISO “strict”: other namespaces and relationship types. Read and patched like transitional. */
  readonly strict: boolean;
  /** How often something was written: as long as it is the same, whatever was read still holds. */
  readonly changes: number;
  /** All parts in the archive's order, relationship parts and [Content_Types].xml left out. */
  parts(): readonly string[];
  /** The archive's own spelling of a part's name; null when there is none. */
  find(part: string): string | null;
  has(part: string): boolean;
  /** Null when neither an override nor a default names one. */
  contentType(part: string): string | null;
  /**
   * @param source a part; null: the package itself
   * @throws FileError when the relationship part is wrong
   */
  relationships(source: string | null): readonly Relationship[];
  /** The relationships of a kind: `worksheet`, `styles`, … in either flavour, or a whole URI. */
  related(source: string | null, kind: string): readonly Relationship[];

  bytes(part: string): Uint8Array;
  setBytes(part: string, bytes: Uint8Array): void;
  /** A part's XML, decoded (UTF-8, or UTF-16 with its mark), without byte order mark. Not cached. */
  text(part: string): string;
  /** Replaces a part's XML; its encoding and byte order mark stay as they were. */
  setText(part: string, text: string): void;

  /** A name that no part has yet: `newName('xl/comments', '.xml')` is `xl/comments1.xml`, or the next number. */
  newName(stem: string, extension: string): string;
  /** Adds a part; its content type becomes an override unless the extension's default says it already. */
  addPart(part: string, contentType: string, bytes: Uint8Array | string): void;
  /**
   * @param kind `worksheet`, `comments`, … (its URI is written in the file's own flavour), or a whole URI
   * @param target a part; it is written relative to the source
   * @returns the new relationship's id
   */
  addRelationship(source: string | null, kind: string, target: string): string;
  removeRelationship(source: string | null, id: string): void;
  /** Removes a part, its override, its own relationships, and every relationship that leads to it. */
  removePart(part: string): void;
  /** The file as it is now. */
  toBytes(): Uint8Array;
}
