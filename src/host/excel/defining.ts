import { nameKey } from '../../rubric/names';
import type { DefinedName } from '../../workbook/model';
import type { DefineReport, HostError } from '../port';
import { hostError } from './host-error';
import type { Send } from './request';
import type { BlockSnapshot } from '../common/snapshot';
import { type AnyStep, takeSteps } from './steps';
import { isDead, notDefined, sameTarget, taken } from '../common/defined-names';

/**
 * Defines names for the whole workbook and reads them back, in one request. What is there already is known from the
 * last reading; one that has come since then is refused by Excel itself, and the others are defined without it.
 * @param more what else is to be done in the same request, before the names are read back
 */
export async function defineNames(
  send: Send,
  last: Pick<BlockSnapshot, 'names'>,
  names: readonly DefinedName[],
  more: readonly AnyStep[] = [],
): Promise<DefineReport> {
  const wanted = new Map(names.map((one) => [nameKey(one.name), one]));
  const known = new Map(
    last.names.filter(({ sheet }) => sheet === null).map((one) => [nameKey(one.name), one.refersTo]),
  );
  const missing = [...wanted].filter(([key]) => !known.has(key)).map(([, one]) => one);
  const dead = [...wanted].filter(([key]) => isDead(known.get(key) ?? '')).map(([, one]) => one);
  /** Of the request that went through in the end. */
  const read: Excel.NamedItemCollection[] = [];
  const errors = new Map<string, HostError>();
  if (missing.length + dead.length + more.length > 0) {
    const steps = [...missing.map(adding), ...dead.map(pointing), ...more];
    const failures = await takeSteps<AnyStep>(send, steps, (context) => {
      const { names: collection } = context.workbook;
      read.push(collection.load('items/name,items/formula,items/scope'));
    }).catch((fault: unknown) => {
      throw hostError(fault);
    });
    for (const { step, error } of failures) {
      if (isNaming(step)) errors.set(nameKey(step.name), error);
      else throw error;
    }
  }
  const answered = read.at(-1);
  const now = answered === undefined ? known : namesOf(answered);
  const done: string[] = [];
  const failed: { name: string; error: HostError }[] = [];
  for (const [key, { name, refersTo }] of wanted) {
    const found = now.get(key);
    if (found !== undefined && sameTarget(found, refersTo)) done.push(name);
    else if (found !== undefined) failed.push({ name, error: taken(name, found) });
    else failed.push({ name, error: errors.get(key) ?? notDefined(name) });
  }
  return { done, failed };
}

interface Naming extends AnyStep {
  readonly name: string;
}

function adding({ name, refersTo, hidden }: DefinedName): Naming {
  return {
    sheet: null,
    name,
    take(context) {
      const item = context.workbook.names.add(name, `=${refersTo.replace(/^=/u, '')}`);
      if (hidden) item.visible = false;
    },
  };
}

/** A name that refers to nothing is pointed anew; what else is known of it stays. */
function pointing({ name, refersTo }: DefinedName): Naming {
  return {
    sheet: null,
    name,
    take(context) {
      context.workbook.names.getItem(name).formula = `=${refersTo.replace(/^=/u, '')}`;
    },
  };
}

function isNaming(step: AnyStep): step is Naming {
  return 'name' in step;
}

function namesOf(names: Excel.NamedItemCollection): ReadonlyMap<string, string> {
  const items = names.toJSON().items ?? [];
  return new Map(
    items.flatMap(({ name = '', formula, scope }) =>
      scope === 'Worksheet'
        ? []
        : [[nameKey(name.slice(name.lastIndexOf('!') + 1)), String(formula).replace(/^=/u, '')] as const],
    ),
  );
}
