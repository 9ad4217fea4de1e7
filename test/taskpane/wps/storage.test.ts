import { storageOf } from '../../../src/taskpane/entries/wps/storage';
import { memoryStorage } from '../support/memory-storage';

const working = { ...memoryStorage(), length: 0, key: () => null };

test('the page’s own storage where it works', () => {
  expect(storageOf({ localStorage: working })).toEqual({ storage: working, lasting: true });
  expect(working.getItem('jixiao.tried')).toBeNull();
});

test.each([
  [
    'refused altogether',
    {
      get localStorage(): never {
        throw new Error('SecurityError');
      },
    },
  ],
  ['missing', { localStorage: undefined as never }],
  [
    'full',
    {
      localStorage: {
        ...working,
        setItem: () => {
          throw new Error('QuotaExceededError');
        },
      },
    },
  ],
  ['forgetting at once', { localStorage: { ...working, setItem: () => undefined } }],
])('%s: one in memory, and it says that it does not last', (_what, page) => {
  const { storage, lasting } = storageOf(page);
  expect(lasting).toBe(false);
  storage.setItem('a', '1');
  storage.setItem('b', '2');
  expect([storage.length, storage.key(0), storage.key(1), storage.key(2)]).toEqual([2, 'a', 'b', null]);
  storage.removeItem('a');
  expect([storage.getItem('a'), storage.getItem('b')]).toEqual([null, '2']);
});
