import type { DefinedName } from '../../workbook/model';
import type { WorkbookIdentity } from '../port';
import type { Listing, ListedSheet } from '../common/snapshot';
import { unsavedToken } from '../common/unsaved-token';

/** Names, sheets and the workbook itself, asked for and not yet answered. */
export interface AskedListing {
  readonly workbook: Excel.Workbook;
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  /** The names of each sheet known so far, by its id. */
  readonly sheetNames: ReadonlyMap<string, AskedSheetNames>;
}

interface AskedSheetNames {
  readonly sheet: Excel.Worksheet;
  readonly names: Excel.NamedItemCollection;
}

const NAME_PROPERTIES = 'items/name,items/formula,items/visible,items/scope';

/**
 * Asks for all that is no cell.
 * @param known ids of sheets; only the names of these sheets' own are asked for
 */
export function askListing(context: Excel.RequestContext, known: Iterable<string>): AskedListing {
  const { workbook } = context;
  workbook.load('name,readOnly');
  const { names } = workbook;
  const sheets = askSheets(context);
  names.load(NAME_PROPERTIES);
  return { workbook, sheets, names, sheetNames: askSheetNames(context, known) };
}

/** Asks which sheets there are. */
export function askSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const { worksheets } = context.workbook;
  return worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
}

/** The answer to {@link askSheets}. */
export function sheetsOf({ items }: Excel.WorksheetCollection): readonly ListedSheet[] {
  return items.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    visible: sheet.visibility === 'Visible',
    protected: sheet.protection.protected,
  }));
}

/** Asks for the names that single sheets have for themselves; a sheet that is gone has none. */
export function askSheetNames(
  context: Excel.RequestContext,
  ids: Iterable<string>,
): AskedListing['sheetNames'] {
  const asked = new Map<string, AskedSheetNames>();
  for (const id of ids) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    const { names } = sheet;
    names.load(NAME_PROPERTIES);
    asked.set(id, { sheet, names });
  }
  return asked;
}

/**
 * The answer to {@link askListing}.
 * @param workbookId null for a workbook that was never saved
 */
export function listingOf(asked: AskedListing, workbookId: string | null): Listing {
  const sheets = sheetsOf(asked.sheets);
  const workbook: WorkbookIdentity = {
    id: workbookId ?? `未保存：${asked.workbook.name}：${unsavedToken()}`,
    name: asked.workbook.name,
    readOnly: asked.workbook.readOnly,
  };
  const names = itemsOf(asked.names).flatMap((item) =>
    item.scope === 'Worksheet' ? [] : [definedName(item, null)],
  );
  return { workbook, sheets, names: [...names, ...localNames(asked.sheetNames, sheets)] };
}

/** The names of single sheets. Some versions list the workbook's own among them: OfficeDev/office-js 1011. */
export function localNames(
  asked: AskedListing['sheetNames'],
  sheets: readonly ListedSheet[],
): readonly DefinedName[] {
  return sheets.flatMap(({ id }, index) => {
    const found = asked.get(id);
    if (found === undefined || found.sheet.isNullObject) return [];
    return itemsOf(found.names).flatMap((item) =>
      item.scope === 'Worksheet' ? [definedName(item, index)] : [],
    );
  });
}

/** As plain data: there are hundreds of names, and each property asked of an object of the library is checked. */
function itemsOf(names: Excel.NamedItemCollection): readonly Excel.Interfaces.NamedItemData[] {
  return names.toJSON().items ?? [];
}

function definedName(item: Excel.Interfaces.NamedItemData, sheet: number | null): DefinedName {
  const { name = '' } = item;
  return {
    name: name.slice(name.lastIndexOf('!') + 1),
    refersTo: String(item.formula).replace(/^=/u, ''),
    sheet,
    hidden: item.visible !== true,
  };
}
