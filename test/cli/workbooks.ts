import { readFileSync, writeFileSync } from 'node:fs';

import { buildWorkbook } from '../../src/host/xlsx/build/build-workbook';
import { fileSource } from '../../src/host/xlsx/source';
import { openWorkbook } from '../../src/host/xlsx/workbook-file';
import type { Facts } from '../../src/scoring/facts';
import { cellText } from '../../src/workbook/address';
import { bind } from '../../src/workbook/binding';
import type { Scalar, WorkbookModel } from '../../src/workbook/model';
import { filledTemplate } from '../../src/workbook/template';
import { rubric2019 } from '../support/facts';

/** Changes cells of a standard workbook as a person would, by their names; `null` clears. */
export function type(file: string, cells: Readonly<Record<string, Scalar>>): void {
  const workbook = openWorkbook(readFileSync(file));
  const { binding } = bindingOf(file);
  workbook.write(
    Object.entries(cells).map(([name, value]) => {
      const address = binding.cells.get(name);
      if (address === undefined) throw new Error(`no cell ${name}`);
      return { ...address, value, kind: 'value' };
    }),
  );
  writeFileSync(file, workbook.toBytes());
}

/** What a cell holds, by its name. */
export function valueOf(file: string, name: string): Scalar {
  const { binding, source } = bindingOf(file);
  const address = binding.cells.get(name);
  if (address === undefined) throw new Error(`no cell ${name}`);
  return source.cell(address)?.value ?? null;
}

/** Where a cell is, by its name: `评分表!J15`. */
export function placeOf(file: string, name: string): string {
  const address = bindingOf(file).binding.cells.get(name);
  if (address === undefined) throw new Error(`no cell ${name}`);
  return cellText(address);
}

function bindingOf(file: string) {
  const source = fileSource(openWorkbook(readFileSync(file)).values());
  return { source, binding: bind(rubric2019(), source) };
}

/** A standard workbook with something about it changed. */
export function workbookWith(
  facts: Facts,
  change: (model: WorkbookModel) => WorkbookModel = (model) => model,
): Buffer {
  return Buffer.from(buildWorkbook(change(filledTemplate(rubric2019(), facts))));
}
