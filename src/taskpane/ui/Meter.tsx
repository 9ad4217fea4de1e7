import { makeStyles, tokens } from '@fluentui/react-components';
import type { Quotient } from '../../rubric/formula';
import { shareOfWidth } from '../model/share';

const useOwn = makeStyles({
  track: {
    display: 'flex',
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    // In forced colours backgrounds are gone: a line shows how long the whole is.
    '@media (forced-colors: active)': { border: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  fill: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    transitionProperty: 'width',
    transitionDuration: tokens.durationSlow,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** A bar of points out of full points. What it shows also stands beside it in figures. */
export function Meter({ part, whole }: { readonly part: Quotient; readonly whole: Quotient }) {
  const own = useOwn();
  return (
    <div className={own.track} aria-hidden="true">
      <div className={own.fill} style={{ width: shareOfWidth(part, whole) }} />
    </div>
  );
}
