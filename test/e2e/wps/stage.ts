import { libraryRubric } from '../../../src/rubric/library';
import { NO_FACTS } from '../../../src/scoring/facts';
import { type CellAddress, singleCell } from '../../../src/workbook/address';
import type { Scalar } from '../../../src/workbook/model';
import { filledTemplate } from '../../../src/workbook/template';
import { wpsDoor, type WpsDoor } from '../../../src/workbench/doors/wps-door';
import { MemoryGrid } from '../../../src/workbench/grid/memory-grid';
import type { ProfileId } from '../../../src/workbench/wps-host/profile';
import { standardCalculator } from '../../../src/workbench/grid/calculator';

/**
 * A page around the add-in's own pages, for wherever they lie: a workbook in memory, an emulated WPS, a frame for the
 * pane. It runs in the browser; the test drives it as `window.stage`.
 */
export interface Stage {
  open(profile: ProfileId, base: string, ribbon: string, facts: object): void;
  type(name: string, typed: Scalar): void;
  value(name: string): Scalar;
  press(command: 'OpenPane' | 'FillNarratives' | 'Check' | 'Undo'): Promise<boolean>;
  calls(): number;
  said: readonly string[];
}

const rubric = libraryRubric('zhanjiang-2019')!;
const said: string[] = [];
let grid: MemoryGrid;
let door: WpsDoor;

function at(name: string): CellAddress {
  return singleCell(grid.names().find((one) => one.name === name)!.refersTo)!;
}

const stage: Stage = {
  said,
  open(profile, base, ribbon, facts) {
    const model = filledTemplate(rubric, { ...NO_FACTS, ...facts });
    grid = new MemoryGrid(model, { name: '评分表.xlsx', calculate: standardCalculator(rubric) });
    const pane = document.getElementById('pane')!;
    door = wpsDoor(
      profile,
      {
        grid,
        workbookId: 'C:\\绩效\\评分表.xlsx',
        pane,
        showPane: (shown) => {
          pane.hidden = !shown;
        },
        openWorkbook: () => undefined,
        say: (text) => said.push(text),
      },
      { base, ribbon: () => Promise.resolve(ribbon) },
    );
  },
  type(name, typed) {
    const { sheet, row, column } = at(name);
    grid.edit(grid.sheetId(sheet), [{ row, column, typed }], 'user');
  },
  value(name) {
    const { sheet, row, column } = at(name);
    const area = { top: row, left: column, bottom: row, right: column };
    return grid.cells(grid.sheetId(sheet), area)[0]![0]!.value;
  },
  press: (command) => door.runCommand(command),
  calls: () => door.host.calls.count,
};
Object.assign(window, { stage });
