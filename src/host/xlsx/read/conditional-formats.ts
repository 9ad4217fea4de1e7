import type { ConditionalFormat } from '../../../workbook/model';
import { areasOf } from './areas';
import type { Colours } from './colours';
import { readBorder, readDxfFill, readDxfFont } from './styles';
import { childrenOf, find, flag, numberOr, type XmlElement } from './tree';
import { decodeXstring } from './xstring';

/** Conditional formats that a formula decides (ECMA-376 Part 1, 18.3.1.10, type expression), first by priority. */
export function readConditionalFormats(
  root: XmlElement,
  part: string,
  styles: XmlElement | null,
  colours: Colours,
): ConditionalFormat[] {
  const looks = childrenOf(find(styles ?? undefined, 'dxfs'), 'dxf');
  const found = childrenOf(root, 'conditionalFormatting').flatMap((format) =>
    childrenOf(format, 'cfRule').flatMap((rule) => {
      const formula = find(rule, 'formula')?.text;
      if (rule.attributes.type !== 'expression' || formula === undefined) return [];
      return [{ format, rule, formula, priority: numberOr(rule.attributes.priority, 0) }];
    }),
  );
  return found
    .sort((a, b) => a.priority - b.priority)
    .map(({ format, rule, formula }) => ({
      areas: areasOf(format.attributes.sqref, part),
      formula: decodeXstring(formula),
      ...lookOf(looks[numberOr(rule.attributes.dxfId, -1)], colours),
      stopIfTrue: flag(rule.attributes.stopIfTrue),
    }));
}

function lookOf(
  dxf: XmlElement | undefined,
  colours: Colours,
): Pick<ConditionalFormat, 'fill' | 'fontColour' | 'bold' | 'underline' | 'border'> {
  if (dxf === undefined) return { fill: null, fontColour: null, bold: false, underline: false, border: null };
  const { bold, underline, colour } = readDxfFont(dxf, colours);
  const border = find(dxf, 'border');
  return {
    fill: readDxfFill(dxf, colours),
    fontColour: colour,
    bold,
    underline,
    border: border === undefined ? null : readBorder(border, colours),
  };
}
