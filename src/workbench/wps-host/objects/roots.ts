import { HostObject, type Page } from '../host-object';
import { Env, FileSystem, PluginStorage, TaskPane } from './add-in';
import { ApiEvent } from './api-event';
import { Application } from './application';
import { NotThere } from '../failures';

/** Makes wrappers for a page. */
export type Out = (value: unknown) => unknown;

/** Numbers with names, as far as anybody may want them: builds without Enum exist, so the product has its own. */
export class Enum extends HostObject {
  readonly type = 'Enum';
  override readonly lower = ['xlExpression', 'xlNone', 'xlContinuous', 'xlCalculationAutomatic'];

  get xlExpression(): number {
    return 2;
  }
  get xlNone(): number {
    return -4142;
  }
  get xlContinuous(): number {
    return 1;
  }
  get xlCalculationAutomatic(): number {
    return -4105;
  }
}

/** What is about the add-in and not about tables; on which root it hangs is a switch of the profile. */
class AddIn extends HostObject {
  override readonly type: string = 'wps';
  override readonly hidden: readonly string[];

  constructor(
    page: Page,
    private readonly out: Out,
    hidden: readonly string[] = [],
  ) {
    super(page);
    this.hidden = [...hidden, ...lacking(page)];
  }

  get ApiEvent(): ApiEvent {
    return new ApiEvent(this.page, this.out);
  }
  get PluginStorage(): PluginStorage {
    return new PluginStorage(this.page);
  }
  get Enum(): Enum {
    return new Enum(this.page);
  }
  get Env(): Env {
    return new Env(this.page);
  }
  get FileSystem(): FileSystem {
    return new FileSystem(this.page);
  }
  CreateTaskPane(url: unknown, title?: unknown): TaskPane {
    const name = typeof title === 'string' ? title : '';
    return new TaskPane(this.page, this.program.newPane(String(url), name));
  }
  CreateTaskpane(url: unknown, title?: unknown): TaskPane {
    return this.CreateTaskPane(url, title);
  }
  GetTaskPane(id: unknown): TaskPane {
    const found = this.program.panes.get(Number(id));
    if (found === undefined) throw new NotThere('there is no such task pane');
    return new TaskPane(this.page, found);
  }
}

/** Members of the add-in's object that an application with all of them passes on. */
export class FullApplication extends Application {
  override readonly hidden: readonly string[];

  constructor(
    page: Page,
    private readonly outward: Out,
  ) {
    super(page);
    this.hidden = lacking(page);
  }

  private get addIn(): AddIn {
    return new AddIn(this.page, this.outward);
  }

  get ApiEvent(): ApiEvent {
    return this.addIn.ApiEvent;
  }
  get PluginStorage(): PluginStorage {
    return this.addIn.PluginStorage;
  }
  get Enum(): Enum {
    return this.addIn.Enum;
  }
  get Env(): Env {
    return this.addIn.Env;
  }
  get FileSystem(): FileSystem {
    return this.addIn.FileSystem;
  }
  CreateTaskPane(url: unknown, title?: unknown): TaskPane {
    return this.addIn.CreateTaskPane(url, title);
  }
  CreateTaskpane(url: unknown, title?: unknown): TaskPane {
    return this.addIn.CreateTaskPane(url, title);
  }
  GetTaskPane(id: unknown): TaskPane {
    return this.addIn.GetTaskPane(id);
  }
}

/** `window.wps`, with EtApplication as a function. */
export class WpsRoot extends AddIn {
  get Application(): HostObject {
    return this.page.make.application();
  }
  EtApplication(): HostObject {
    return this.page.make.application();
  }
}

/** `window.wps` as the typings have it: EtApplication is a property. */
export class TypedWpsRoot extends AddIn {
  get Application(): HostObject {
    return this.page.make.application();
  }
  get EtApplication(): HostObject {
    return this.page.make.application();
  }
}

/** All that hangs on the add-in's own root. */
const OF_THE_ADD_IN = [
  ...['ApiEvent', 'PluginStorage', 'Enum', 'Env', 'FileSystem'],
  ...['CreateTaskPane', 'CreateTaskpane', 'GetTaskPane'],
];

function lacking({ program: { profile } }: Page): readonly string[] {
  return [
    profile.taskPaneSpelling === 'CreateTaskPane' ? 'CreateTaskpane' : 'CreateTaskPane',
    ...(profile.files ? [] : ['Env', 'FileSystem']),
  ];
}

/** `window.wps` by the profile. Where all hangs on Application, it has no more than the way there. */
export function wpsRoot(page: Page, out: Out): HostObject {
  const { roots, etApplication } = page.program.profile;
  const hidden = [
    ...(roots === 'application' ? [...OF_THE_ADD_IN, 'Application'] : []),
    ...(etApplication === 'absent' ? ['EtApplication'] : []),
  ];
  return etApplication === 'property' ? new TypedWpsRoot(page, out, hidden) : new WpsRoot(page, out, hidden);
}

/** The application by the profile: with the add-in's members, or with those of tables alone. */
export function application(page: Page, out: Out): HostObject {
  return page.program.profile.roots === 'wps' ? new Application(page) : new FullApplication(page, out);
}
