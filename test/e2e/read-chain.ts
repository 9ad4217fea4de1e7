import { FileError } from '../../src/host/xlsx/container/file-error';
import { fileSource } from '../../src/host/xlsx/source';
import { openWorkbook } from '../../src/host/xlsx/workbook-file';
import { assess } from '../../src/scoring/assess';
import { readFacts } from '../../src/workbook/reading/read-facts';
import { rubric2019 } from '../support/facts';

/** What became of a file on its way from bytes to a score. */
export type Outcome =
  | { readonly code: string; readonly message: string }
  | {
      readonly code: null;
      readonly total: string;
      readonly complete: boolean;
      /** Cells that could not be read, and names that could not be used. */
      readonly told: readonly string[];
      readonly missing: number;
      readonly inputs: Readonly<Record<string, string>>;
    };

/** Bytes → workbook → facts → assessment. Whatever is thrown but a FileError is passed on. */
export function readChain(bytes: Uint8Array): Outcome {
  try {
    const source = fileSource(openWorkbook(bytes).values());
    const { facts, binding, faults } = readFacts(rubric2019(), source);
    const { total, complete } = assess(rubric2019(), facts);
    const told = [...faults.map(({ message }) => message), ...binding.broken.map(({ message }) => message)];
    const { missing } = binding;
    return {
      code: null,
      total: total.toDecimalText(),
      complete,
      told: told.map((one) => one.slice(0, 2_000)),
      missing: missing.length,
      inputs: facts.inputs,
    };
  } catch (error) {
    if (error instanceof FileError) return { code: error.code, message: error.message };
    throw error;
  }
}
