import { answerLoad } from './load';
import {
  ACTION,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  OfficeFault,
  PATH,
  type QueryAnswer,
  type QueryError,
  type QueryRequest,
} from './protocol';
import { callMethod, locationOf, readProperty, setProperty, WireObject } from './wire-object';

/** Where object paths begin. */
export interface Roots {
  readonly workbook: WireObject;
  /** `ref12`, as an Instantiate told it before. */
  reference(id: string): WireObject | null;
  /** `Microsoft.InternalService.AddinInternalService`; null for a type that is not emulated. */
  create(type: string): WireObject | null;
  /** Does what is put off until a request's actions are done. */
  finish(): void;
}

/**
 * Carries out a request: its actions in order, until one fails. What was done before stays done. It knows the
 * protocol and no Excel.
 */
export async function answerQuery(request: QueryRequest, roots: Roots): Promise<QueryAnswer> {
  const answer: QueryAnswer = { Results: [], TraceIds: [] };
  const run = new Run(request, roots);
  let index = 0;
  try {
    for (const action of request.Actions) {
      const value = await run.carryOut(action);
      if (action.ActionType === ACTION.trace) answer.TraceIds.push(action.Id);
      answer.Results.push({ ActionId: action.Id, Value: value ?? null });
      index += 1;
    }
  } catch (error) {
    answer.Error = errorOf(error, index, run.location);
  }
  try {
    roots.finish();
  } catch (error) {
    answer.Error ??= errorOf(error, request.Actions.length - 1, run.location);
  }
  return answer;
}

function errorOf(error: unknown, index: number, location: string): QueryError {
  const fault =
    error instanceof OfficeFault
      ? error
      : new OfficeFault('GeneralException', error instanceof Error ? error.message : String(error));
  return {
    Code: fault.code,
    Message: fault.message,
    Location: fault.location ?? location,
    ActionIndex: index,
    HttpStatusCode: fault.status,
  };
}

class Run {
  /** The member that was asked last, as errors name it: `Range.values`. */
  location = '';
  private readonly objects = new Map<number, Promise<WireObject | null>>();

  constructor(
    private readonly request: QueryRequest,
    private readonly roots: Roots,
  ) {}

  async carryOut(action: Action): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const object = await this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object?.identity() ?? null;
      case ACTION.query:
        this.location = object?.wireType ?? '';
        return object === null ? null : answerLoad(object, action.QueryInfo ?? {});
      case ACTION.method: {
        // The library keeps references of null objects too.
        if (object === null && action.Name === '_KeepReference') return null;
        const target = present(object, action.Name);
        this.location = locationOf(target, action.Name);
        const result = await callMethod(target, action.Name, await this.args(action.ArgumentInfo));
        return result instanceof WireObject ? result.identity() : result;
      }
      case ACTION.setProperty: {
        const [value] = await this.args(action.ArgumentInfo);
        const target = present(object, action.Name);
        this.location = locationOf(target, action.Name);
        setProperty(target, action.Name, value);
        return null;
      }
      default:
        throw new OfficeFault('NotImplemented', `Actions of type ${action.ActionType} are not emulated.`);
    }
  }

  /** The object of a path, made when it is first needed: methods on a path run once in a request. */
  private object(id: number): Promise<WireObject | null> {
    let found = this.objects.get(id);
    if (found === undefined) {
      found = this.resolve(id);
      this.objects.set(id, found);
    }
    return found;
  }

  private async resolve(id: number): Promise<WireObject | null> {
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new OfficeFault('InvalidObjectPath', `There is no object path ${id}.`);
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.roots.workbook;
      case PATH.nullObject:
        return null;
      case PATH.newObject:
        return this.roots.create(path.Name) ?? notEmulated(path.Name);
      case PATH.reference:
        return this.roots.reference(path.Name) ?? lost(path.Name);
      default:
        return this.child(path);
    }
  }

  private async child(path: ObjectPath): Promise<WireObject | null> {
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = await this.args(path.ArgumentInfo);
    this.location = locationOf(parent, path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name);
    if (path.ObjectPathType === PATH.property)
      return objectOrNull(parent, path.Name, await readProperty(parent, path.Name));
    if (path.ObjectPathType === PATH.method)
      return objectOrNull(parent, path.Name, await callMethod(parent, path.Name, args));
    if (path.ObjectPathType !== PATH.indexer)
      throw new OfficeFault(
        'NotImplemented',
        `Object paths of type ${path.ObjectPathType} are not emulated.`,
      );
    const item = parent.item(args[0]);
    if (item === null) throw new OfficeFault('ItemNotFound', '所请求的资源不存在。');
    return item;
  }

  private async args(info: ArgumentInfo | undefined): Promise<readonly unknown[]> {
    const given = info?.Arguments ?? [];
    return Promise.all(given.map((one, index) => this.argument(one, info?.ReferencedObjectPathIds?.[index])));
  }

  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === 'number' && reference !== 0) return this.object(reference);
    if (Array.isArray(reference) && Array.isArray(value))
      return Promise.all(value.map((one, index) => this.argument(one, reference[index])));
    return value;
  }
}

function present(object: WireObject | null, member: string): WireObject {
  if (object === null) throw new OfficeFault('InvalidObjectPath', `${member} was asked of a null object.`);
  return object;
}

function objectOrNull(parent: WireObject, member: string, value: unknown): WireObject | null {
  if (value === null || value instanceof WireObject) return value;
  const location = locationOf(parent, member);
  throw new OfficeFault('ApiNotFound', `${location} is no object.`, location);
}

function notEmulated(type: string): never {
  throw new OfficeFault('ApiNotFound', `${type} is not emulated.`, type);
}

function lost(id: string): never {
  throw new OfficeFault('InvalidReference', `The reference ${id} is not held.`);
}
