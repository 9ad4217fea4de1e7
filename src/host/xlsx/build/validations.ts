import type { ListValidation, NumberValidation, Validation } from '../../../workbook/model';
import { encodeXstring } from '../read/xstring';
import { element, listElement, textElement } from '../xml/element';
import { BuildError } from './build-error';
import { LONGEST_FORMULA, LONGEST_LIST, LONGEST_MESSAGE, LONGEST_MESSAGE_TITLE } from './limits';
import { areasRef } from './references';

/** Lists to choose from, bounds of numbers (ECMA-376 Part 1, 18.3.1.33). */
export function validationList(sheet: string, validations: readonly Validation[]): string {
  const items = validations.map((validation) => validationXml(sheet, validation));
  return listElement('dataValidations', { count: items.length }, items);
}

/** 18.3.1.32; its titles and texts are limited there. */
function validationXml(sheet: string, validation: Validation): string {
  const { kind, areas, allowBlank, prompt, error } = validation;
  const sqref = areasRef(areas);
  for (const message of [prompt, error])
    if (
      message !== null &&
      (message.title.length > LONGEST_MESSAGE_TITLE || message.text.length > LONGEST_MESSAGE)
    )
      throw new BuildError('long-message', `${sheet}!${sqref}`);
  const attributes = {
    type: kind,
    errorStyle: error === null || error.style === 'stop' ? null : error.style,
    operator: kind === 'list' ? null : operatorOf(validation),
    allowBlank: allowBlank ? true : null,
    showInputMessage: prompt === null ? null : true,
    showErrorMessage: error === null ? null : true,
    errorTitle: said(error?.title),
    error: said(error?.text),
    promptTitle: said(prompt?.title),
    prompt: said(prompt?.text),
    sqref,
  };
  const where = `${sheet}!${sqref}`;
  const formulas = kind === 'list' ? [listFormula(where, validation.list)] : bounds(where, validation);
  const content = formulas.map((formula, n) => textElement(`formula${n + 1}`, formula));
  return element('dataValidation', attributes, content.join(''));
}

/** 18.18.20; between is what it means when nothing is said. */
function operatorOf({ least, most }: NumberValidation): string | null {
  if (least === null) return 'lessThanOrEqual';
  return most === null ? 'greaterThanOrEqual' : null;
}

function bounds(where: string, { least, most }: NumberValidation): string[] {
  const given = [least, most].filter((one) => one !== null);
  if (given.length === 0 || given.includes('')) throw new Error(`a number without bounds: ${where}`);
  for (const formula of given)
    if (formula.length > LONGEST_FORMULA) throw new BuildError('long-formula', where);
  return given;
}

function said(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : encodeXstring(text);
}

/** Choices stand as one text constant, parted by commas in every language. */
function listFormula(where: string, list: ListValidation['list']): string {
  if ('formula' in list) {
    if (list.formula === '') throw new Error(`a list without formula: ${where}`);
    if (list.formula.length > LONGEST_FORMULA) throw new BuildError('long-formula', where);
    return list.formula;
  }
  if (list.length === 0) throw new Error(`a list without choices: ${where}`);
  const comma = list.find((choice) => choice.includes(','));
  if (comma !== undefined) throw new BuildError('bad-choice', comma);
  const constant = list.join(',').replaceAll('"', '""');
  if (constant.length > LONGEST_LIST) throw new BuildError('long-list', where);
  return `"${constant}"`;
}
