import { NotThere, notEmulated, Refusal } from '../failures';
import { HostObject, type Page } from '../host-object';
import { binaryOfBytes, bytesOfBinary, TEMPORARY } from '../file-system';
import type { TaskPaneState } from '../program';

/** PluginStorage: shared by all pages of the add-in, gone with the program; it takes nothing but plain values. */
export class PluginStorage extends HostObject {
  readonly type = 'PluginStorage';
  override readonly free = true;
  override readonly lower = ['getItem', 'setItem', 'removeItem', 'clear', 'key', 'length'];

  get length(): number {
    return this.program.storage.size;
  }
  key(index: unknown): string | null {
    return [...this.program.storage.keys()][Number(index)] ?? null;
  }
  /** Of a key that was never set null, undefined or an empty text: a switch of the profile. */
  getItem(key: unknown): unknown {
    const { storage, profile } = this.program;
    const missing = { null: null, undefined, empty: '' }[profile.storageMissing];
    return storage.get(String(key)) ?? missing;
  }
  setItem(key: unknown, value: unknown): void {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw new Refusal('PluginStorage takes texts, numbers and booleans');
    this.program.storage.set(String(key), value);
  }
  removeItem(key: unknown): void {
    this.program.storage.delete(String(key));
  }
  clear(): void {
    this.program.storage.clear();
  }
}

/** A task pane. Its properties can be set whatever the user is doing at the cells. */
export class TaskPane extends HostObject {
  readonly type = 'TaskPane';
  override readonly free = true;

  constructor(
    page: Page,
    private readonly pane: TaskPaneState,
  ) {
    super(page);
  }

  override check(): void {
    if (this.program.panes.get(this.pane.id) !== this.pane) throw new NotThere('the task pane is gone');
  }

  get ID(): number {
    return this.pane.id;
  }
  get Visible(): boolean {
    return this.pane.visible;
  }
  set Visible(visible: unknown) {
    this.program.showPane(this.pane, visible === true);
  }
  get DockPosition(): unknown {
    return this.pane.settings.get('DockPosition') ?? 2;
  }
  set DockPosition(position: unknown) {
    this.pane.settings.set('DockPosition', position);
  }
  get Width(): unknown {
    return this.pane.settings.get('Width') ?? 300;
  }
  set Width(width: unknown) {
    this.pane.settings.set('Width', width);
  }
  get MinWidth(): unknown {
    return this.pane.settings.get('MinWidth') ?? 0;
  }
  set MinWidth(width: unknown) {
    this.pane.settings.set('MinWidth', width);
  }
  get MaxWidth(): unknown {
    return this.pane.settings.get('MaxWidth') ?? 0;
  }
  set MaxWidth(width: unknown) {
    this.pane.settings.set('MaxWidth', width);
  }
  Navigate(): never {
    throw notEmulated('leading a task pane to another page');
  }
  Delete(): void {
    this.program.removePane(this.pane);
  }
}

/** Env */
export class Env extends HostObject {
  readonly type = 'Env';

  GetTempPath(): string {
    return TEMPORARY;
  }
}

/**
 * FileSystem, with the names of the WPS open platform's documentation. Strings of bytes are written by
 * writeAsBinaryString; WriteFile and writeFileString encode a text as UTF-8, which breaks bytes.
 */
export class FileSystem extends HostObject {
  readonly type = 'FileSystem';
  override readonly lower = [
    ...['writeAsBinaryString', 'readAsBinaryString', 'writeFileString', 'readFileString'],
    ...['existsSync', 'unlinkSync', 'mkdirSync', 'tmpdir'],
  ];

  Exists(path: unknown): boolean {
    return this.program.files.exists(String(path));
  }
  existsSync(path: unknown): boolean {
    return this.Exists(path);
  }
  /** Of a file that is open in the program nothing happens, and false is told. */
  Remove(path: unknown): boolean {
    return this.program.files.remove(String(path));
  }
  unlinkSync(path: unknown): boolean {
    return this.Remove(path);
  }
  Mkdir(path: unknown): boolean {
    this.program.files.makeFolder(String(path));
    return true;
  }
  mkdirSync(path: unknown): boolean {
    return this.Mkdir(path);
  }
  tmpdir(): string {
    return TEMPORARY;
  }
  writeAsBinaryString(path: unknown, binary: unknown): boolean {
    this.program.files.write(String(path), bytesOfBinary(String(binary)));
    return true;
  }
  readAsBinaryString(path: unknown): string {
    return binaryOfBytes(this.read(path));
  }
  WriteFile(path: unknown, text: unknown = ''): boolean {
    this.program.files.write(String(path), new TextEncoder().encode(String(text)));
    return true;
  }
  writeFileString(path: unknown, text: unknown): boolean {
    return this.WriteFile(path, text);
  }
  /** As a text; what follows a NUL is lost, as measured on UOS. */
  ReadFile(path: unknown): string {
    return new TextDecoder().decode(this.read(path)).split('\0')[0] ?? '';
  }
  readFileString(path: unknown): string {
    return this.ReadFile(path);
  }

  private read(path: unknown): Uint8Array {
    const bytes = this.program.files.read(String(path));
    if (bytes === null) throw new NotThere('there is no such file');
    return bytes;
  }
}
