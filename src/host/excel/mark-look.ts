import type { Mark } from '../port';

/**
 * How a mark looks. Each severity has a frame of its own, so that it is known without colours; the cell's own look
 * shows again as soon as the mark is gone.
 */
interface MarkLook {
  readonly fill: string;
  readonly line: 'Continuous' | 'Dash' | 'Dot';
  readonly colour: string;
  readonly underline: 'Single' | 'None';
}

const LOOKS: Readonly<Record<Mark['severity'], MarkLook>> = {
  error: { fill: '#F8CBAD', line: 'Continuous', colour: '#C00000', underline: 'Single' },
  warning: { fill: '#FFE699', line: 'Dash', colour: '#7F6000', underline: 'None' },
  info: { fill: '#DDEBF7', line: 'Dot', colour: '#1F4E79', underline: 'None' },
};

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** A condition that always holds, and names the finding: this is how the product knows its marks again. */
export function markFormula(code: string): string {
  return `=N("${PREFIX}${code}")=0`;
}

const PREFIX = '绩评:';

/** The finding's code of a mark of ours; null for any other condition. */
export function codeOfFormula(formula: unknown): string | null {
  if (typeof formula !== 'string') return null;
  return /^=\s*N\(\s*"绩评:([^"]*)"\s*\)\s*=\s*0$/iu.exec(formula.trim())?.[1] ?? null;
}

/** Lays a mark over a range. */
export function layMark(range: Excel.Range, { code, severity }: Mark): void {
  const { custom } = range.conditionalFormats.add('Custom');
  const look = LOOKS[severity];
  custom.rule.formula = markFormula(code);
  custom.format.fill.color = look.fill;
  if (look.underline !== 'None') custom.format.font.underline = look.underline;
  for (const edge of EDGES) {
    const border = custom.format.borders.getItem(edge);
    border.style = look.line;
    border.color = look.colour;
  }
}
