import type { Quotient } from '../../rubric/formula';
import type { Band } from '../../rubric/types';
import { formatPoints } from '../../scoring/format';
import type { BandsWorking } from '../../scoring/working';
import { Scale } from '../ui/Scale';
import { Clause, SpecialLine } from './Clause';
import { placeWithin } from './place-within';
import { measure, ValueLine } from './ValueLine';

/** 分档: the scale of bands with the value's place, and the band that was hit. */
export function BandsView({ working }: { readonly working: BandsWorking }) {
  const { bands, hit, value } = working;
  const band = hit === null ? undefined : bands[hit];
  const label = (one: Band): string => `${one.label} 得 ${formatPoints(one.points)} 分`;
  return (
    <>
      <ValueLine value={value} />
      {bands.length < 2 ? null : (
        <Scale
          segments={bands.map((one) => ({ points: formatPoints(one.points), title: label(one) }))}
          bounds={bands.slice(1).map((one) => {
            const bound = lower(one);
            return bound === undefined ? '' : measure(bound, value);
          })}
          hit={hit}
          within={band === undefined ? 0.5 : within(working, band)}
          label={`分档：${bands.map(label).join('；')}。${band === undefined ? '' : `现在${value.display ?? ''}，${label(band)}。`}`}
        />
      )}
      <SpecialLine special={working.special} />
      {band === undefined ? null : <strong>{label(band)}</strong>}
      <Clause text={working.clause} />
    </>
  );
}

function lower(band: Band): Quotient | undefined {
  return band.atLeast ?? band.above;
}

function within({ value }: BandsWorking, band: Band): number {
  const upper = band.atMost ?? band.below;
  return value.outcome.kind === 'number' ? placeWithin(value.outcome.value, lower(band), upper) : 0.5;
}
