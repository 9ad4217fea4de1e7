import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { ConditionalFormat } from '../../workbook/model';
import { hex } from './cell-style';
import { univerRange } from './range';

/** A conditional format as Univer's rule. Univer draws no borders conditionally: a border is left out of the picture,
 * not out of the workbook. */
export function conditionalRule(
  id: string,
  { areas, formula, stopIfTrue, ...look }: ConditionalFormat,
): IConditionFormattingRule<IFormulaHighlightCell> {
  return {
    cfId: id,
    ranges: areas.map(univerRange),
    stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: `=${formula}`,
      style: style(look),
    },
  };
}

function style({
  fill,
  fontColour,
  bold,
  underline,
}: Pick<ConditionalFormat, 'fill' | 'fontColour' | 'bold' | 'underline'>): IStyleBase {
  return {
    ...(fill !== null && { bg: { rgb: hex(fill) } }),
    ...(fontColour !== null && { cl: { rgb: hex(fontColour) } }),
    ...(bold && { bl: BooleanNumber.TRUE }),
    ...(underline && { ul: { s: BooleanNumber.TRUE } }),
  };
}
