import { partOf, XML } from './objects';
import { isThere, quietly } from './roots';
import { openScratch } from './scratch';
import type { Answer } from './text';
import { ask, get, outcome, put, shown, told } from './thing';

/** The second step: what is still there after a workbook was saved, closed and opened again. */

const MARK = '绩评环境检测样本';
const NAME = 'jixiao_sample';
const PROPERTY = 'jixiao';

/** Adds a workbook with one of each and leaves it open. @returns what was written and what was not */
export function writeSample(app: unknown): string {
  const { book } = openScratch(app);
  const sheet = ask(ask(book, 'Worksheets'), 'Item', 1);
  const cell = (address: string): unknown => ask(sheet, 'Range', address);
  put(cell('A1'), 'Value2', MARK);
  const parts: readonly (readonly [string, () => unknown])[] = [
    ['自定义 XML', () => ask(ask(book, 'CustomXMLParts'), 'Add', XML)],
    ['隐藏的名称', () => ask(ask(book, 'Names'), 'Add', NAME, '="绩评"', false)],
    [
      '文档属性',
      () => ask(ask(book, 'CustomDocumentProperties'), 'Add', PROPERTY, false, TEXT_PROPERTY, '绩评'),
    ],
    ['批注', () => ask(cell('B2'), 'AddComment', '绩评')],
    [
      '条件格式',
      () => ask(ask(cell('B3'), 'FormatConditions'), 'Add', 2, undefined, '=ISTEXT("jixiao:probe")'),
    ],
  ];
  const failed = parts.flatMap(([says, write]) => {
    try {
      write();
      return [];
    } catch (error) {
      return [`${says}（${told(error)}）`];
    }
  });
  return failed.length === 0
    ? '样本已写入新工作簿。'
    : `样本已写入新工作簿，没有写成的：${failed.join('，')}。`;
}

/** msoPropertyTypeString. */
const TEXT_PROPERTY = 4;

/** Reads the sample in front. @returns null when the workbook in front is none */
export function readSample(app: unknown): readonly Answer[] | null {
  const book = quietly(() => ask(app, 'ActiveWorkbook'));
  const sheet = quietly(() => ask(ask(book, 'Worksheets'), 'Item', 1));
  if (quietly(() => get(ask(sheet, 'Range', 'A1'), 'Value2')) !== MARK) return null;
  const cell = (address: string): unknown => ask(sheet, 'Range', address);
  const answer = (name: string, read: () => unknown): Answer => ({
    name: `saved.${name}`,
    value: outcome(read),
    threw: false,
  });
  return [
    // An unsaved workbook's full name is its name alone.
    answer('reopened', () => isThere(ask(book, 'Path')) && ask(book, 'Path') !== ''),
    answer('format', () => /\.[a-z]+$/i.exec(String(ask(book, 'Name')))?.[0] ?? '没有扩展名'),
    answer('xml', () => ask(partOf(book), 'XML')),
    answer('hiddenName', () => ask(ask(ask(book, 'Names'), 'Item', NAME), 'RefersTo')),
    answer('property', () => ask(ask(ask(book, 'CustomDocumentProperties'), 'Item', PROPERTY), 'Value')),
    answer('note', () => ask(get(cell('B2'), 'Comment'), 'Text')),
    answer('format.rule', () => shownRule(cell('B3'))),
  ];
}

function shownRule(cell: unknown): string {
  return shown(ask(ask(ask(cell, 'FormatConditions'), 'Item', 1), 'Formula1'));
}
