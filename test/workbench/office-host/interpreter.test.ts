import { answerQuery, type Roots } from '../../../src/workbench/office-host/interpreter';
import { OfficeFault, type QueryRequest } from '../../../src/workbench/office-host/protocol';
import { WireObject } from '../../../src/workbench/office-host/wire-object';

/** A thing with parts, which writes down what it is asked. */
class Thing extends WireObject {
  override readonly wireType: string = 'Thing';
  constructor(
    private readonly log: string[],
    private readonly name = 'root',
  ) {
    super();
  }
  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.name };
  }
  override items(): readonly Thing[] | null {
    return this.name === 'Many' ? ['a', 'b', 'c'].map((name) => new Thing(this.log, name)) : null;
  }
  override item(key: unknown): Thing | null {
    return key === 'a' ? new Thing(this.log, 'a') : null;
  }
  get Name(): string {
    return this.name;
  }
  get Size(): Promise<number> {
    return Promise.resolve(this.name.length);
  }
  set Size(size: unknown) {
    this.log.push(`size ${String(size)}`);
  }
  get Many(): Thing {
    return new Thing(this.log, 'Many');
  }
  Do(what: unknown, other?: unknown): string {
    this.log.push(`do ${String(what)}${other instanceof Thing ? ` with ${other.name}` : ''}`);
    return 'done';
  }
  Fail(): never {
    throw new OfficeFault('AccessDenied', 'no');
  }
  Crash(): never {
    throw new Error('oh');
  }
  Nothing(): null {
    return null;
  }
  secret(): string {
    return 'secret';
  }
}

const PATHS: QueryRequest['ObjectPaths'] = {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  2: { Id: 2, ObjectPathType: 4, Name: 'Many', ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['a'] } },
  4: { Id: 4, ObjectPathType: 3, Name: 'Nothing', ParentObjectPathId: 1, ArgumentInfo: { Arguments: [] } },
  5: { Id: 5, ObjectPathType: 4, Name: 'Many', ParentObjectPathId: 4 },
  6: { Id: 6, ObjectPathType: 6, Name: 'ref1' },
  7: { Id: 7, ObjectPathType: 2, Name: 'Some.Service' },
  8: { Id: 8, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['z'] } },
};

type GivenAction = Omit<QueryRequest['Actions'][number], 'Id' | 'Name'> & { readonly Name?: string };

let log: string[];
let finished: number;
beforeEach(() => {
  log = [];
  finished = 0;
});

async function ask(...actions: readonly GivenAction[]): ReturnType<typeof answerQuery> {
  const roots: Roots = {
    workbook: new Thing(log),
    reference: () => null,
    create: () => null,
    finish: () => {
      finished += 1;
    },
  };
  const Actions = actions.map((one, index) => ({ Id: index + 100, Name: '', ...one }));
  return answerQuery({ Actions, ObjectPaths: PATHS }, roots);
}

const call = (ObjectPathId: number, Name: string, ...Arguments: readonly unknown[]): GivenAction => ({
  ...{ ActionType: 3, ObjectPathId, Name },
  ArgumentInfo: { Arguments },
});

test('answers in order, with traces', async () => {
  const answer = await ask(
    { ActionType: 1, ObjectPathId: 3 },
    { ActionType: 2, ObjectPathId: 3, QueryInfo: { Select: ['name', 'size'] } },
    { ActionType: 5, ObjectPathId: 0, Name: 'Trace' },
    { ActionType: 4, ObjectPathId: 1, Name: 'Size', ArgumentInfo: { Arguments: [3] } },
    call(1, 'Do', 'x'),
  );
  expect(answer).toEqual({
    Results: [
      { ActionId: 100, Value: { Id: 'a' } },
      { ActionId: 101, Value: { Id: 'a', Name: 'a', Size: 1 } },
      { ActionId: 102, Value: null },
      { ActionId: 103, Value: null },
      { ActionId: 104, Value: 'done' },
    ],
    TraceIds: [102],
  });
  expect(log).toEqual(['size 3', 'do x']);
  expect(finished).toBe(1);
});

test('answers collections, whole or in part', async () => {
  const answer = await ask(
    { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['name'], Skip: 1, Top: 1 } },
    { ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ['many/name'] } },
    { ActionType: 2, ObjectPathId: 3, QueryInfo: {} },
  );
  expect(answer.Results.map(({ Value }) => Value)).toEqual([
    { _Items: [{ _Index: 1, Id: 'b', Name: 'b' }] },
    {
      Id: 'root',
      Many: {
        _Items: ['a', 'b', 'c'].map((name, index) => ({ _Index: index, Id: name, Name: name })),
      },
    },
    { Id: 'a', Name: 'a', Size: 1 },
  ]);
});

test('passes objects as arguments', async () => {
  await ask({
    ...call(1, 'Do', 'x', 3),
    ArgumentInfo: { Arguments: ['x', 3], ReferencedObjectPathIds: [0, 3] },
  });
  expect(log).toEqual(['do x with a']);
});

test('of a null object everything is null, and nothing can be asked of it', async () => {
  const answer = await ask(
    { ActionType: 1, ObjectPathId: 4 },
    { ActionType: 1, ObjectPathId: 5 },
    { ActionType: 2, ObjectPathId: 5, QueryInfo: { Select: ['name'] } },
    call(4, 'Do', 'x'),
  );
  expect(answer.Results.map(({ Value }) => Value)).toEqual([null, null, null]);
  expect(answer.Error).toMatchObject({ Code: 'InvalidObjectPath', ActionIndex: 3 });
});

test.each([
  ['a refusal', call(1, 'Fail'), { Code: 'AccessDenied', Location: 'Thing.fail', HttpStatusCode: 403 }],
  ['a crash', call(1, 'Crash'), { Code: 'GeneralException', Message: 'oh', HttpStatusCode: 500 }],
  ['a member that is not there', call(1, 'Missing'), { Code: 'ApiNotFound', Location: 'Thing.missing' }],
  ['a member that is none of the library', call(1, 'secret'), { Code: 'ApiNotFound' }],
  ['a member of every object', call(1, 'constructor'), { Code: 'ApiNotFound' }],
  ['a property that cannot be set', { ...call(1, 'Name', 'x'), ActionType: 4 }, { Code: 'ApiNotFound' }],
  [
    'an item that is not there',
    { ActionType: 1, ObjectPathId: 8 },
    { Code: 'ItemNotFound', Location: 'Thing.getItem' },
  ],
  ['a reference that is not held', { ActionType: 1, ObjectPathId: 6 }, { Code: 'InvalidReference' }],
  [
    'a type that is not emulated',
    { ActionType: 1, ObjectPathId: 7 },
    { Code: 'ApiNotFound', Location: 'Some.Service' },
  ],
  ['an action that is not emulated', { ActionType: 8, ObjectPathId: 1 }, { Code: 'NotImplemented' }],
])('stops at %s and keeps what was done', async (_what, bad, error) => {
  const answer = await ask(call(1, 'Do', 'first'), bad, call(1, 'Do', 'second'));
  expect(answer.Error).toMatchObject({ ...error, ActionIndex: 1 });
  expect(answer.Results).toEqual([{ ActionId: 100, Value: 'done' }]);
  expect(log).toEqual(['do first']);
  expect(finished).toBe(1);
});
