import { commandTaker, leaveCommand } from '../../../src/taskpane/entries/wps/command';

function memory() {
  const texts = new Map<string, string>();
  let gets = 0;
  return {
    get: (key: string) => {
      gets += 1;
      return texts.get(key) ?? null;
    },
    set: (key: string, text: string) => void texts.set(key, text),
    gets: () => {
      const made = gets;
      gets = 0;
      return made;
    },
  };
}

const NOW = 1_700_000_000_000;

test('a command is taken once, also by a page that is loaded anew', () => {
  const storage = memory();
  const take = commandTaker(storage);
  expect(take(NOW)).toBeNull();
  leaveCommand(storage, 'Check', NOW);
  expect([take(NOW + 300), take(NOW + 600)]).toEqual(['Check', null]);
  expect(commandTaker(storage)(NOW + 900)).toBeNull();
  leaveCommand(storage, 'Check', NOW + 1_000);
  expect(commandTaker(storage)(NOW + 1_300)).toBe('Check');
});

test('one that has waited too long is not run, now or later', () => {
  const storage = memory();
  const take = commandTaker(storage);
  leaveCommand(storage, 'Undo', NOW);
  expect(take(NOW + 30_001)).toBeNull();
  expect(take(NOW)).toBeNull();
  leaveCommand(storage, 'Undo', NOW);
  expect(take(NOW + 30_000)).toBe('Undo');
});

test('one without a time, as an older entry page leaves it, is run; what is no command is not', () => {
  const storage = memory();
  storage.set('jixiao.et.command', '3:Check');
  expect(commandTaker(storage)(NOW)).toBe('Check');
  storage.set('jixiao.et.command', 'x');
  expect(commandTaker(storage)(NOW)).toBeNull();
});

test('a look that finds nothing new is one call', () => {
  const storage = memory();
  const take = commandTaker(storage);
  take(NOW);
  expect(storage.gets()).toBe(1);
  leaveCommand(storage, 'Check', NOW);
  take(NOW);
  storage.gets();
  take(NOW);
  expect(storage.gets()).toBe(1);
});
