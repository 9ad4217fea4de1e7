import type { LineStyle } from '../../workbook/model';
import { MARK_LOOKS, markFormula } from '../../workbook/marking/mark';
import type { Mark } from '../port';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** The lines of marks as Excel.ConditionalRangeBorder.style spells them. */
const LINES: Readonly<Partial<Record<LineStyle, 'Continuous' | 'Dash' | 'Dot'>>> = {
  thin: 'Continuous',
  dashed: 'Dash',
  dotted: 'Dot',
};

/** Lays a mark over a range. */
export function layMark(range: Excel.Range, { code, severity }: Pick<Mark, 'code' | 'severity'>): void {
  const { custom } = range.conditionalFormats.add('Custom');
  const look = MARK_LOOKS[severity];
  custom.rule.formula = `=${markFormula(code)}`;
  custom.format.fill.color = `#${look.fill}`;
  if (look.underline) custom.format.font.underline = 'Single';
  for (const edge of EDGES) {
    const border = custom.format.borders.getItem(edge);
    border.style = LINES[look.line] ?? 'Continuous';
    border.color = `#${look.colour}`;
  }
}
