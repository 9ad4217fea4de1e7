import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Alias, Document, Node, YAMLMap } from 'yaml';

import { suggestion } from './nearest';
import type { Path } from './rubric-error';
import { type Mark, TOO_DEEP, yamlMistakes } from './yaml-mistakes';
import { tooDeepAt } from './yaml-nesting';

/** Where something stands in a text, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type YamlSource =
  | { readonly ok: true; readonly content: unknown; placeOf: (path: Path) => Place }
  | { readonly ok: false; readonly mistakes: readonly (Place & { readonly message: string })[] };

/** A rubric is some ten thousand nodes; what unfolds to more than this is no rubric. */
const MOST_NODES = 200_000;

/**
 * Reads YAML as plain data. Every scalar stays text, so that 0.1 is never a double and 是/否, dates and numbers are
 * what was written.
 */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const deep = tooDeepAt(text);
  if (deep !== null) {
    const before = text.slice(0, deep);
    const place = { line: before.split('\n').length, column: deep - before.lastIndexOf('\n') };
    return { ok: false, mistakes: [{ ...place, message: TOO_DEEP }] };
  }
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // The library compares each key with each; links() finds repeats in one go.
    uniqueKeys: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { targets, marks } = links(document);
  const read = marks.length > 0 ? { content: null, marks: [] } : contentOf(document.contents, targets);
  const mistakes = [
    ...yamlMistakes(document.errors),
    ...(document.errors.length > 0 ? [] : [...marks, ...read.marks]),
  ];
  if (mistakes.length > 0) {
    return { ok: false, mistakes: mistakes.map(({ offset, message }) => ({ ...at(offset), message })) };
  }
  return {
    ok: true,
    content: read.content,
    placeOf: (path) => at(offsetOf(document.contents, path, targets)),
  };
}

type Targets = ReadonlyMap<Alias, Node>;

/** What each alias (*) stands for, with the aliases that stand for nothing and the keys that stand twice. */
function links(document: Document): { targets: Targets; marks: readonly Mark[] } {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const marks: Mark[] = [];
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
        else marks.push({ offset: startOf(node), message: unknownAlias(node.source, anchors.keys()) });
        return;
      }
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      if (isMap(node)) marks.push(...repeats(node));
    },
  });
  return { targets, marks };
}

function unknownAlias(source: string, anchors: Iterable<string>): string {
  const hint = suggestion(source, anchors) || '；若是文字，请用引号括起来。';
  return `引用的“*${source}”在前面没有相应的标记“&${source}”${hint}`;
}

function repeats(map: YAMLMap): readonly Mark[] {
  const keys = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (keys.has(key.value)) {
      return [{ offset: startOf(key), message: `“${String(key.value)}”在同一层中重复；请删去或改名。` }];
    }
    keys.add(key.value);
    return [];
  });
}

const ENDLESS = '引用（*）指向了自身，或者展开后过大；请把内容直接写出来。';

/** The nodes as plain data, or where an alias unfolds without end. */
function contentOf(root: unknown, targets: Targets): { content: unknown; marks: readonly Mark[] } {
  const open = new Set<unknown>();
  let count = 0;
  const endless: Mark[] = [];
  const read = (node: unknown): unknown => {
    count += 1;
    if (isAlias(node)) {
      const target = targets.get(node);
      if (open.has(target) || count > MOST_NODES) {
        if (endless.length === 0) endless.push({ offset: startOf(node), message: ENDLESS });
        return null;
      }
      return read(target);
    }
    if (isScalar(node)) return String(node.value);
    open.add(node);
    const content = isMap(node)
      ? Object.fromEntries(
          node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), read(value)]),
        )
      : isSeq(node)
        ? node.items.map(read)
        : null;
    open.delete(node);
    return content;
  };
  return { content: read(root), marks: endless };
}

/** Where the last node begins that the path leads to: of a key, the key; of what is missing, what it misses from. */
function offsetOf(root: Node | null, path: Path, targets: Targets): number {
  let node: unknown = root;
  let offset = startOf(root);
  for (const step of path) {
    if (isAlias(node)) node = targets.get(node);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      offset = startOf(node);
    } else {
      break;
    }
  }
  return offset;
}

function startOf(node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) ? Number(range[0]) : 0;
}
