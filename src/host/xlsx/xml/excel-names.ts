import { fromA1 } from '../../../workbook/address';

/**
 * Whether Excel takes it for a sheet's name. History is kept for the log of changes.
 * https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
 */
export function isSheetName(name: string): boolean {
  if (name.length === 0 || name.length > 31 || name.toLowerCase() === 'history') return false;
  return !/[:\\/?*[\]]|\p{Cc}|\p{Cs}|^'|'$/u.test(name);
}

/**
 * Whether Excel takes it for a defined name.
 * https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1
 */
export function isDefinedName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return fromA1(name) === null && !/^[rc]\d*(?:c\d*)?$/iu.test(name);
}

/** What {@link isSheetName} and {@link isDefinedName} ask for, in Chinese. */
export const SHEET_NAME_RULE =
  '工作表名称不符合 Excel 的规定（1 至 31 个字符，不含 : \\ / ? * [ ]，不以单引号开头或结尾，不得为 History）';
export const DEFINED_NAME_RULE =
  '名称不符合 Excel 的规定（以字母、汉字或下划线开头，无空格，不像单元格地址，不超过 255 个字符）';
