import { readFileSync } from 'node:fs';
import path from 'node:path';

import { libraryRubric } from '../../src/rubric/library';
import type { Rubric } from '../../src/rubric/rubric';
import { CHOICE, type Facts, type Judgement, NO_FACTS } from '../../src/scoring/facts';

/** The 2019 rubric as it ships. */
export function rubric2019(): Rubric {
  const rubric = libraryRubric('zhanjiang-2019');
  if (rubric === undefined) throw new Error('the 2019 rubric is not in the library');
  return rubric;
}

type Written = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Judgements as facts files and examples write them. */
export function judgementsFrom(written: Written): Facts['judgements'] {
  return Object.fromEntries(
    Object.entries(written).map(([row, items]) => {
      if (!('choice' in items)) return [row, items as Record<string, Judgement>];
      const { choice, ...rest } = items as Record<string, string>;
      return [row, { [CHOICE]: { ...rest, verdict: choice } as Judgement }];
    }),
  );
}

/** Facts with only the given members; everything else is blank. */
export function facts(given: Partial<Omit<Facts, 'judgements'>> & { readonly judgements?: Written }): Facts {
  return { ...NO_FACTS, ...given, judgements: judgementsFrom(given.judgements ?? {}) };
}

interface CaseFile {
  readonly facts: {
    readonly header: Record<string, unknown>;
    readonly inputs: Record<string, string>;
    readonly judgements: Written;
    readonly reported?: Record<string, string>;
    readonly narratives?: Record<string, string>;
  };
  readonly expected: {
    readonly ratios: Record<string, string>;
    readonly scores: Record<string, string>;
    readonly total: string;
    readonly grade: string;
  };
}

/** A case kept among the fixtures, with what is expected of it. */
export function fixtureCase(name: string): { facts: Facts; expected: CaseFile['expected'] } {
  const file = path.join(__dirname, '../fixtures', name);
  const { facts: given, expected } = JSON.parse(readFileSync(file, 'utf8')) as CaseFile;
  const header = Object.fromEntries(Object.entries(given.header).map(([key, value]) => [key, String(value)]));
  return { facts: facts({ ...given, header }), expected };
}

/** The audited case of 2019. */
export function case2019(): ReturnType<typeof fixtureCase> {
  return fixtureCase('zhanjiang-2019.facts.json');
}
