import { IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import type { WorkbookModel } from '../../workbook/model';
import type { RunningUniver } from './create-univer';
import { workbookData } from './workbook-data';

let units = 0;

/**
 * Puts a workbook into Univer, which shows the one that was made last.
 * @throws whatever Univer throws, with the workbook before back in front
 */
export function createUnit(
  { univer, injector }: RunningUniver,
  name: string,
  model: WorkbookModel,
): Workbook {
  const instances = injector.get(IUniverInstanceService);
  const shown = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)?.getUnitId();
  const unit = `workbook-${(units += 1)}`;
  try {
    return univer.createUnit<object, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      workbookData(unit, name, model),
    );
  } catch (error) {
    if (shown !== undefined) instances.setCurrentUnitForType(shown);
    if (instances.getUnit(unit) !== null) instances.disposeUnit(unit);
    throw error;
  }
}
