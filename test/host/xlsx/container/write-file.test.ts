import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readFileLimited, writeFileWhole } from '../../../../src/host/xlsx/container/write-file';
import { errorOf } from './read-whole';
import { missingUnless, testUnless } from '../../../support/skip-aloud';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'write-'));
});
afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

const OLD = new TextEncoder().encode('old');
const NEW = new TextEncoder().encode('new content');
const inFolder = (name: string): string => path.join(folder, name);
const content = (name: string): string => fs.readFileSync(inFolder(name), 'utf8');
/** Permissions do not hold an administrator back. */
const itAsUser = testUnless(missingUnless(process.getuid?.() !== 0, 'root may write everywhere'));

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

describe('writing', () => {
  it('makes a new file with the mode that files have, and leaves nothing beside it', () => {
    fs.writeFileSync(inFolder('usual'), '');
    writeFileWhole(inFolder('新表.xlsx'), NEW);
    expect(content('新表.xlsx')).toBe('new content');
    expect(fs.statSync(inFolder('新表.xlsx')).mode).toBe(fs.statSync(inFolder('usual')).mode);
    expect(fs.readdirSync(folder).sort()).toEqual(['usual', '新表.xlsx']);
  });

  it('replaces a file and keeps its mode', () => {
    fs.writeFileSync(inFolder('a'), OLD);
    fs.chmodSync(inFolder('a'), 0o640);
    writeFileWhole(inFolder('a'), NEW);
    expect([content('a'), fs.statSync(inFolder('a')).mode & 0o777]).toEqual(['new content', 0o640]);
    writeFileWhole(inFolder('a'), new Uint8Array());
    expect(content('a')).toBe('');
  });

  it('a name as long as names can be', () => {
    const name = `${'评'.repeat(83)}.xlsx`;
    writeFileWhole(inFolder(name), NEW);
    expect(content(name)).toBe('new content');
    expect(
      errorOf(() => {
        writeFileWhole(inFolder(`${'评'.repeat(90)}.xlsx`), NEW);
      })?.code,
    ).toBe('not-writable');
  });

  it('writes through links, also to a file that is yet to be', () => {
    fs.mkdirSync(inFolder('real'));
    fs.writeFileSync(inFolder('real/a'), OLD);
    fs.symlinkSync('real/a', inFolder('link'));
    fs.symlinkSync('real/b', inFolder('dangling'));
    writeFileWhole(inFolder('link'), NEW);
    writeFileWhole(inFolder('dangling'), NEW);
    expect([content('real/a'), content('real/b')]).toEqual(['new content', 'new content']);
    expect(fs.lstatSync(inFolder('link')).isSymbolicLink()).toBe(true);
    expect(fs.lstatSync(inFolder('dangling')).isSymbolicLink()).toBe(true);
    expect(fs.readdirSync(inFolder('real')).sort()).toEqual(['a', 'b']);
  });

  it.each([
    ['a folder', 'not-writable', '文件夹', () => folder],
    ['a missing folder', 'not-writable', '文件夹不存在', () => inFolder('none/a')],
    [
      'a file as folder',
      'not-writable',
      '文件夹不存在',
      () => {
        fs.writeFileSync(inFolder('f'), '');
        return inFolder('f/a');
      },
    ],
    [
      'links in a circle',
      'write-failed',
      'ELOOP',
      () => {
        fs.symlinkSync('loop', inFolder('loop'));
        return inFolder('loop');
      },
    ],
    [
      'a read-only file',
      'not-writable',
      '只读',
      () => {
        fs.writeFileSync(inFolder('r'), '', { mode: 0o444 });
        return inFolder('r');
      },
    ],
    ['a device', 'not-writable', '普通文件', () => '/dev/null'],
  ])('%s: %s', (_kind, code, word, make) => {
    const target = make();
    const error = errorOf(() => {
      writeFileWhole(target, NEW);
    });
    expect(error?.code).toBe(code);
    expect(error?.message).toContain(word);
  });

  itAsUser('a folder without permission', () => {
    fs.mkdirSync(inFolder('closed'), { mode: 0o500 });
    expect(
      errorOf(() => {
        writeFileWhole(inFolder('closed/a'), NEW);
      })?.message,
    ).toContain('没有权限');
  });

  it.each([
    ['writeSync', 'ENOSPC', 'disk-full'],
    ['fsyncSync', 'EDQUOT', 'disk-full'],
    ['closeSync', 'EIO', 'write-failed'],
    ['renameSync', 'EPERM', 'not-writable'],
    ['renameSync', 'EBUSY', 'not-writable'],
    ['openSync', 'EROFS', 'not-writable'],
    ['openSync', 'EACCES', 'not-writable'],
  ] as const)('%s fails with %s: %s, the original stays and nothing beside it', (step, code, expected) => {
    fs.writeFileSync(inFolder('a'), OLD);
    jest.spyOn(fs, step).mockImplementation(() => {
      throw systemError(code);
    });
    const error = errorOf(() => {
      writeFileWhole(inFolder('a'), NEW);
    });
    jest.restoreAllMocks();
    expect(error?.code).toBe(expected);
    expect(error?.message).toContain('原文件未改动');
    expect(content('a')).toBe('old');
    expect(fs.readdirSync(folder)).toEqual(['a']);
  });

  it('writes on where the system took a part only', () => {
    const write = fs.writeSync;
    jest
      .spyOn(fs, 'writeSync')
      .mockImplementation((fd: number, bytes: unknown, at: unknown) =>
        write(fd, bytes as Uint8Array, at as number, 1),
      );
    writeFileWhole(inFolder('a'), NEW);
    expect(content('a')).toBe('new content');
  });

  it('a fault of ours is passed on, and the temporary file goes', () => {
    jest.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw new TypeError('ours');
    });
    expect(() => {
      writeFileWhole(inFolder('a'), NEW);
    }).toThrow(TypeError);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('a full disk, a real one of 1 MB where mounting is allowed', () => {
    const disk = inFolder('disk');
    fs.mkdirSync(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status !== 0) return;
    try {
      writeFileWhole(path.join(disk, 'a'), new Uint8Array(600_000));
      const error = errorOf(() => {
        writeFileWhole(path.join(disk, 'a'), new Uint8Array(600_001));
      });
      expect(error?.code).toBe('disk-full');
      expect(fs.statSync(path.join(disk, 'a')).size).toBe(600_000);
      expect(fs.readdirSync(disk)).toEqual(['a']);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('killed at random, the original or the complete new file stays, and one temporary file at most', async () => {
    const target = inFolder('a');
    fs.writeFileSync(target, new Uint8Array(3_000_000).fill(48));
    let cut = 0;
    for (let run = 0; run < 12; run++) {
      const child = spawn(
        'node',
        ['--import', 'tsx', path.join(__dirname, 'write-forever.child.ts'), target],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const ended = new Promise((done) => child.once('exit', done));
      await new Promise((ready) => child.stdout.once('data', ready));
      await new Promise((later) => setTimeout(later, Math.random() * 200));
      child.kill('SIGKILL');
      await ended;
      const bytes = fs.readFileSync(target);
      expect(bytes.length).toBe(3_000_000);
      expect(bytes.equals(Buffer.alloc(3_000_000, bytes[0]))).toBe(true);
      const left = fs.readdirSync(folder).filter((name) => name !== 'a');
      expect(left.length).toBeLessThanOrEqual(1);
      cut += left.length;
    }
    writeFileWhole(target, NEW);
    expect(fs.readdirSync(folder)).toEqual(['a']);
    // Otherwise the test has shown nothing.
    expect(cut).toBeGreaterThan(0);
  }, 120_000);
});

describe('reading', () => {
  it('a file up to the limit', () => {
    fs.writeFileSync(inFolder('a'), NEW);
    expect(readFileLimited(inFolder('a'), NEW.length)).toEqual(NEW);
    expect(errorOf(() => readFileLimited(inFolder('a'), NEW.length - 1))?.code).toBe('too-large-file');
    fs.writeFileSync(inFolder('empty'), '');
    expect(readFileLimited(inFolder('empty')).length).toBe(0);
  });

  it('a file that says it is empty, and is not', () => {
    expect(readFileLimited('/proc/self/status').length).toBeGreaterThan(100);
    expect(errorOf(() => readFileLimited('/proc/self/status', 100))?.code).toBe('too-large-file');
  });

  it.each([
    ['not-found', () => inFolder('none')],
    ['not-found', () => inFolder('none/a')],
    ['not-readable', () => folder],
    ['not-readable', () => '/dev/zero'],
    [
      'not-readable',
      () => {
        execFileSync('mkfifo', [inFolder('pipe')]);
        return inFolder('pipe');
      },
    ],
  ])('%s', (code, make) => {
    const file = make();
    expect(errorOf(() => readFileLimited(file))?.code).toBe(code);
  });

  it.each(['EACCES', 'EBUSY', 'EIO'])('not-readable: %s', (code) => {
    fs.writeFileSync(inFolder('a'), NEW);
    jest.spyOn(fs, 'openSync').mockImplementation(() => {
      throw systemError(code);
    });
    expect(errorOf(() => readFileLimited(inFolder('a')))?.code).toBe('not-readable');
  });
});
