import {
  type CommandListener,
  ICommandService,
  type Injector,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  Univer,
} from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/zh-CN';

/** Univer, running in an element of the page. One for the page's life; workbooks come and go in it. */
export interface RunningUniver {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** Asked about each command before any part of Univer hears of it; whoever throws a CanceledError stops it. */
  readonly guards: Set<CommandListener>;
  /** Resolves when the first workbook has been drawn. */
  readonly rendered: Promise<void>;
}

/** Univer with its sheets, notes and conditional formats, in Chinese, without the parts that change what a file
 * could not take back: toolbar and context menu. */
export function createUniver(container: HTMLElement): RunningUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: { ...coreWords, ...noteWords, ...conditionalFormattingWords },
    },
  });
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const guards = new Set<CommandListener>();
  // Before the plugins: they write formulas down when they hear of a change, even one that is refused after them.
  commands.beforeCommandExecuted((command, options) => {
    for (const guard of guards) guard(command, options);
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      // The header is what holds the formula bar.
      header: true,
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      // Typing goes to the grid only after the user has gone there: the pane has its own fields.
      disableAutoFocus: true,
      footer: {
        sheetBar: true,
        statisticBar: true,
        menus: false,
        zoomSlider: true,
        addSheetButtonConfig: { show: false },
      },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsNotePreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return {
    univer,
    injector,
    commands,
    guards,
    rendered: injector.get(LifecycleService).onStage(LifecycleStages.Rendered),
  };
}
