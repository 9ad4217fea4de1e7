import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import { foldersIn, listen, workbenchFiles } from '../../../scripts/serve/workbench-server';
import type { DoorId } from '../../../src/workbench/doors/door';
import { openWorkbook } from '../../../src/host/xlsx/workbook-file';
import { type CellAddress, singleCell } from '../../../src/workbook/address';
import type { Scalar, WorkbookModel } from '../../../src/workbook/model';
import { executablePath } from '../../workbench/univer/chromium';

/**
 * The product as it ships, as a finance officer meets it: the production bundles of workbench and pane, the real
 * office.js between them, in a browser. Keys and clicks only, but for selecting a cell by its name.
 */

/* What runs in the page has the page's own names. */
/* eslint-disable @typescript-eslint/no-explicit-any */
declare const workbench: any;
declare const document: any;

export const root = path.resolve(__dirname, '../../..');

/** How long something in the page may take, in milliseconds. */
const PATIENCE = 20_000;
/** Between clicks that must not be taken for a double click, in pixels. */
const APART = 100;
/** Until nothing moves any more, for a picture, in milliseconds. */
const SETTLED = 700;

export interface State {
  readonly value: Scalar;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** The bundles, served, and a browser. */
export class ServedWorkbench {
  /** Errors of the pages, and requests that left the server. */
  readonly troubles: string[] = [];

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly door: DoorId,
  ) {}

  /** @param door by which the pane meets the workbook in every page that is opened */
  static async start(door: DoorId): Promise<ServedWorkbench> {
    const server = await listen(workbenchFiles(foldersIn(path.join(root, 'dist'))), 0);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    return new ServedWorkbench(server, browser, door);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** The example in a page of its own: nothing is left over from another test. */
  async openExample(): Promise<WorkbenchPage> {
    const opened = await this.newPage();
    await opened.total('93.94', '优');
    return opened;
  }

  private async newPage(): Promise<WorkbenchPage> {
    const context = await this.browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // So that what is waited for in vain is told, not that the test took too long.
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.troubles.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(this.address))
        this.troubles.push(request.url());
    });
    await page.goto(
      `${this.address}#example${this.door === 'excel' ? '' : `&${this.door.replace('-', '=')}`}`,
    );
    const opened = new WorkbenchPage(page);
    await opened.shown();
    return opened;
  }
}

/** A page of the workbench with a workbook in it, and the pane beside. */
export class WorkbenchPage {
  private model: WorkbookModel | null = null;
  private shift = 0;

  constructor(readonly page: Page) {}

  get pane(): Frame {
    const frames = this.page.frames().filter((one) => one.url().endsWith('taskpane.html'));
    const last = frames.at(-1);
    if (last === undefined) throw new Error('no pane');
    return last;
  }

  /** Waits until a workbook is on the screen with its pane. */
  async shown(): Promise<void> {
    await this.page.waitForFunction(() => (globalThis as any).workbench?.desk.current != null);
    await this.page.evaluate(() => workbench.univer.rendered);
    await this.page.waitForFunction(() => document.querySelector('#pane iframe') !== null);
    // eslint-disable-next-line @typescript-eslint/require-await -- what it throws is to be a rejection
    await this.until(async () => this.pane.url() !== '', true, 'pane');
  }

  /** Opens a file by 打开 .xlsx in the place of the one that is open. */
  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const buffer = Buffer.from(bytes);
    await this.replaced(() =>
      this.page.getByLabel('选择 .xlsx 文件').setInputFiles({ name, mimeType, buffer }),
    );
    expect(await this.page.evaluate(() => workbench.desk.current.file.name)).toBe(name);
  }

  /** Opens the example by its button in the place of the workbook that is open. */
  async openExample(): Promise<void> {
    await this.replaced(() => this.page.getByRole('button', { name: '2019 示例', exact: true }).click());
    await this.total('93.94', '优');
  }

  /** Waits for another workbook; what is not saved of this one is given up. */
  private async replaced(open: () => Promise<void>): Promise<void> {
    await this.page.evaluate(() => {
      (globalThis as any).left = workbench.desk.current;
    });
    await open();
    const unsaved = this.page.getByRole('button', { name: '不保存', exact: true });
    await this.until(
      async () => {
        if (await unsaved.isVisible()) await unsaved.click();
        return this.page.evaluate(() => workbench.desk.current !== (globalThis as any).left);
      },
      true,
      'another workbook',
    );
    this.model = null;
    await this.shown();
  }

  opened(): Promise<Uint8Array> {
    return this.bytesOf('workbench.desk.current.file.bytes');
  }

  saved(): Promise<Uint8Array> {
    return this.bytesOf('workbench.desk.save().then((one) => one.bytes)');
  }

  /** Bytes of the page. They come as text: an array of numbers would take the test seconds to take apart. */
  private async bytesOf(expression: string): Promise<Uint8Array> {
    const text = await this.page.evaluate<string>(`Promise.resolve(${expression}).then((bytes) => {
      const reader = new FileReader();
      return new Promise((resolve, reject) => {
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(new Blob([bytes]));
      });
    })`);
    return new Uint8Array(Buffer.from(text.slice(text.indexOf(',') + 1), 'base64'));
  }

  /** The file that a click on 保存 downloads. */
  async save(): Promise<Uint8Array> {
    const coming = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: '保存', exact: true }).click();
    return new Uint8Array(readFileSync(await (await coming).path()));
  }

  /** Reads the names anew, when some were added. */
  async renamed(): Promise<void> {
    this.model = openWorkbook(await this.saved()).model();
  }

  async address(name: string): Promise<CellAddress> {
    this.model ??= openWorkbook(await this.opened()).model();
    const refersTo = this.model.names.find((one) => one.name === name)?.refersTo;
    if (refersTo === undefined) throw new Error(`no name ${name}`);
    return singleCell(refersTo)!;
  }

  private async place(name: string) {
    const { sheet, row, column } = await this.address(name);
    return { index: this.model!.sheets.findIndex((one) => one.name === sheet), row, column };
  }

  async cells(names: readonly string[]): Promise<readonly State[]> {
    const places = await Promise.all(names.map((name) => this.place(name)));
    return this.page.evaluate(async (wanted) => {
      const { grid } = workbench.desk.current;
      await grid.settled();
      return wanted.map(({ index, row, column }) => {
        const area = { top: row, left: column, bottom: row, right: column };
        const [[found]] = grid.cells(grid.sheets()[index].id, area);
        return { value: found.value, formula: found.formula, numberFormat: found.numberFormat };
      });
    }, places);
  }

  async cell(name: string): Promise<State> {
    return (await this.cells([name]))[0]!;
  }

  /** Waits until a cell of the grid holds a value. */
  async holds(name: string, value: Scalar): Promise<void> {
    await this.until(async () => (await this.cell(name)).value, value, name);
  }

  /** Where the grid's selection stands, as `评分表!J15`'s parts. */
  selection(): Promise<CellAddress> {
    return this.page.evaluate(() => {
      const { grid } = workbench.desk.current;
      const { sheet, area } = grid.selection();
      const { name } = grid.sheets().find((one: any) => one.id === sheet);
      return { sheet: name, row: area.top, column: area.left };
    });
  }

  /** Waits until the grid's selection stands on a cell. */
  async selects(name: string): Promise<void> {
    await this.until(() => this.selection(), await this.address(name), `selection at ${name}`);
  }

  /** Types into a cell of the grid, as a user does. */
  async type(name: string, text: string): Promise<void> {
    await this.goTo(name);
    if (text === '') await this.page.keyboard.press('Delete');
    else {
      await this.page.keyboard.type(text);
      await this.page.keyboard.press('Enter');
    }
  }

  /** Selects a cell of the grid, which has the keyboard from there on. */
  async goTo(name: string): Promise<void> {
    const box = (await this.page.locator('#grid').boundingBox())!;
    // Never twice at one place: a double click would begin to edit.
    this.shift = APART - this.shift;
    await this.page.mouse.click(box.x + box.width / 2 + this.shift, box.y + box.height / 2 + this.shift);
    await this.page.evaluate(
      ({ index, row, column }) => {
        const { grid } = workbench.desk.current;
        grid.select(grid.sheets()[index].id, { top: row, left: column, bottom: row, right: column });
      },
      await this.place(name),
    );
  }

  /**
   * The cells as the grid drew them, pixel by pixel. Not a picture of the screen: there the smoothing of the formula
   * bar's icons beside the cells differs from one time to the next.
   */
  drawn(): Promise<string> {
    return this.page.evaluate(() => {
      const canvases: any[] = [...document.querySelectorAll('#grid canvas')];
      const area = (one: any): number => one.width * one.height;
      return canvases.reduce((a, b) => (area(b) > area(a) ? b : a)).toDataURL();
    });
  }

  /** Pictures of page and pane, to be looked at, where $SCREENSHOTS names a folder. */
  async shot(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (folder === undefined) return;
    await this.page.waitForTimeout(SETTLED);
    await this.page.screenshot({ path: path.join(folder, `${name}.png`) });
    await this.page.locator('#pane').screenshot({ path: path.join(folder, `${name}-pane.png`) });
  }

  /** All that the pane says. */
  text(): Promise<string> {
    return this.pane.locator('body').innerText();
  }

  async says(part: string): Promise<void> {
    await this.until(async () => (await this.text()).includes(part), true, part);
  }

  /** The first line of the pane: total and grade. */
  async total(points: string, word: string): Promise<void> {
    await this.until(
      async () => (await this.text()).trim().split(/\s+/u).slice(1, 3).join(' '),
      `${points} ${word}`,
      'total',
    );
  }

  async tab(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name }).click();
  }

  /** A click on a button of the pane. */
  async press(name: string | RegExp): Promise<void> {
    await this.pane.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();
  }

  async until(read: () => Promise<unknown>, wanted: unknown, what: string): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await read().catch((error: unknown) => error);
      try {
        expect({ [what]: found }).toEqual({ [what]: wanted });
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      await this.page.waitForTimeout(100);
    }
  }
}
