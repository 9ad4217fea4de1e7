import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useOwn = makeStyles({
  scale: { position: 'relative', paddingTop: '14px', fontVariantNumeric: 'tabular-nums' },
  // Room for the labels of the outer bounds, which stand in the middle of their marks.
  bounds: { position: 'relative', height: '16px' },
  bound: {
    position: 'absolute',
    transform: 'translateX(-50%)',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  segments: { display: 'flex', gap: '2px' },
  segment: {
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: {
    height: '6px',
    backgroundColor: tokens.colorNeutralBackground6,
    '@media (forced-colors: active)': { border: '1px solid CanvasText', height: '4px' },
  },
  hitBar: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  hit: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightBold },
  marker: {
    position: 'absolute',
    top: 0,
    width: 0,
    height: 0,
    transform: 'translateX(-50%)',
    borderLeft: '5px solid transparent',
    borderRight: '5px solid transparent',
    borderTop: `8px solid ${tokens.colorNeutralForeground1}`,
    transitionProperty: 'left',
    transitionDuration: tokens.durationSlow,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    '@media (forced-colors: active)': { borderTop: '8px solid CanvasText', forcedColorAdjust: 'none' },
  },
});

export interface ScaleSegment {
  /** Points, below the segment. */
  readonly points: string;
  /** What it means, for the title. */
  readonly title: string;
}

interface Props {
  /** From the lowest values to the highest. */
  readonly segments: readonly ScaleSegment[];
  /** Between the segments: one fewer than there are. */
  readonly bounds: readonly string[];
  /** Index of the segment in which the value stands; null when it stands in none. */
  readonly hit: number | null;
  /** How far into it, 0 to 1. */
  readonly within: number;
  /** The whole in words. */
  readonly label: string;
}

/** More labels than this would run into each other at 310 px. */
const MOST_LABELS = 8;

/** A scale of bands with the value's place on it. All bands are drawn equally wide. */
export function Scale({ segments, bounds, hit, within, label }: Props) {
  const own = useOwn();
  const count = segments.length;
  const shown = (index: number): boolean =>
    count <= MOST_LABELS || index === 0 || index === count - 1 || index === hit;
  return (
    <div role="img" aria-label={label} className={own.scale}>
      {hit === null ? null : <div className={own.marker} style={{ left: percent((hit + within) / count) }} />}
      <div className={own.segments}>
        {segments.map((segment, index) => (
          <div
            key={index}
            title={segment.title}
            className={mergeClasses(own.segment, index === hit && own.hit)}
          >
            <span className={mergeClasses(own.bar, index === hit && own.hitBar)} />
          </div>
        ))}
      </div>
      <div className={own.bounds}>
        {bounds.map((bound, index) =>
          count <= MOST_LABELS || index + 1 === hit || index === hit ? (
            <span key={index} className={own.bound} style={{ left: percent((index + 1) / count) }}>
              {bound}
            </span>
          ) : null,
        )}
      </div>
      <div className={own.segments}>
        {segments.map((segment, index) => (
          <span key={index} className={mergeClasses(own.segment, index === hit && own.hit)}>
            {shown(index) ? `${segment.points}${index === hit ? ' 分' : ''}` : ''}
          </span>
        ))}
      </div>
    </div>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
