import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Quotient } from '../../rubric/formula';
import type { Assessment } from '../../scoring/assessment';
import { formatPoints } from '../../scoring/format';
import { shareOfWidth } from '../model/share';

const useOwn = makeStyles({
  whole: { position: 'relative', paddingBottom: '14px' },
  track: {
    display: 'flex',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText', height: '6px' },
  },
  part: {
    transitionProperty: 'width',
    transitionDuration: tokens.durationSlow,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  rows: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  bonus: {
    boxSizing: 'border-box',
    minWidth: '3px',
    borderLeft: `1px solid ${tokens.colorNeutralBackground1}`,
    // A pattern besides the colour: the bonus is not part of the 100 points.
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorCompoundBrandBackground} 0 2px, ${tokens.colorNeutralBackground1} 2px 4px)`,
  },
  mark: {
    position: 'absolute',
    top: 0,
    height: '11px',
    width: '1px',
    backgroundColor: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  label: {
    position: 'absolute',
    top: '10px',
    transform: 'translateX(-50%)',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** 0 to the most a sheet can have, with the marks of the grades and the bonus as a segment of its own. */
export function ScoreBar({ assessment }: { readonly assessment: Assessment }) {
  const own = useOwn();
  const { source } = assessment.rubric;
  const { max } = source.total;
  const bonus = assessment.adjustment.score ?? Quotient.ZERO;
  // Points taken away shorten the rows' part; the bonus stands behind it.
  const rows = bonus.sign() < 0 ? assessment.total : Quotient.min(assessment.rowsTotal, assessment.total);
  const added = assessment.total.sub(rows);
  const grades = source.grades.scale.filter(({ from }) => from.sign() > 0);
  const marks = grades.map(({ name, from }) => `${formatPoints(from)} 分起为${name}`).join('，');
  const extra = bonus.isZero() ? '' : `；其中${assessment.adjustment.name} ${formatPoints(bonus)} 分`;
  const said = `${formatPoints(assessment.total)} 分，满分 ${formatPoints(max)} 分${extra}；${marks}`;
  return (
    <div className={own.whole} role="img" aria-label={said} title={said}>
      <div className={own.track}>
        <div className={mergeClasses(own.part, own.rows)} style={{ width: shareOfWidth(rows, max) }} />
        {added.sign() > 0 ? (
          <div className={mergeClasses(own.part, own.bonus)} style={{ width: shareOfWidth(added, max) }} />
        ) : null}
      </div>
      {grades.map(({ name, from }) => (
        <div key={name}>
          <span className={own.mark} style={{ left: shareOfWidth(from, max) }} />
          <span className={own.label} style={{ left: shareOfWidth(from, max) }}>
            {formatPoints(from)}
          </span>
        </div>
      ))}
    </div>
  );
}
