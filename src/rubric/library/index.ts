import { type PackedRubric, unpackRubric } from '../packed';
import type { Rubric } from '../rubric';
import packed from './library.generated.json';

/** The rubrics that come with the product, by id. Written by `npm run generate` from the YAML files beside it. */
const PACKED: Readonly<Record<string, PackedRubric>> = packed;

const unpacked = new Map<string, Rubric>();

/** The ids of the rubrics that come with the product. */
export const RUBRIC_IDS: readonly string[] = Object.keys(PACKED);

/** A rubric that comes with the product; undefined for an unknown id. */
export function libraryRubric(id: string): Rubric | undefined {
  const known = unpacked.get(id);
  if (known !== undefined) return known;
  const found = Object.hasOwn(PACKED, id) ? PACKED[id] : undefined;
  if (found === undefined) return undefined;
  const rubric = unpackRubric(found);
  unpacked.set(id, rubric);
  return rubric;
}
