import { Quotient } from '../../rubric/formula';
import { formatPoints } from '../../scoring/format';
import type { StepsWorking } from '../../scoring/working';
import { Scale } from '../ui/Scale';
import { useStyles } from '../ui/styles';
import { Clause, SpecialLine } from './Clause';
import { placeWithin } from './place-within';
import { measure, ValueLine } from './ValueLine';

/** A scale of more steps than this says nothing at 310 px. */
const MOST_STEPS = 16;

/** 按级扣分: the steps from full points down, with the value's place. */
export function StepsView({ working }: { readonly working: StepsWorking }) {
  const styles = useStyles();
  const { value, per, deduct, steps } = working;
  const width = measure(per, value);
  return (
    <>
      <ValueLine value={value} />
      <StepScale working={working} />
      <SpecialLine special={working.special} />
      {steps === null ? null : (
        <p className={styles.paragraph}>
          每 {width} 为一级，{working.count === 'started' ? '不足一级按一级' : '满一级才扣'}：
          {formatPoints(steps)} 级 × {formatPoints(deduct)} 分，扣{' '}
          {formatPoints(Quotient.min(steps.mul(deduct), working.full))} 分
        </p>
      )}
      <Clause text={working.clause} />
    </>
  );
}

function StepScale({ working }: { readonly working: StepsWorking }) {
  const { value, per, deduct, steps, full, count } = working;
  const most = full.div(deduct)?.ceil();
  if (most === undefined || most.gt(Quotient.of(MOST_STEPS)) || steps === null) return null;
  const last = Number(most.toDecimalText());
  const hit = Number(Quotient.min(steps, most).toDecimalText());
  const pointsAt = (step: number): string =>
    formatPoints(Quotient.max(Quotient.ZERO, full.sub(deduct.mul(Quotient.of(step)))));
  const edge = (step: number): Quotient => per.mul(Quotient.of(step));
  // A started step begins just above an edge, a completed one on it.
  const from = count === 'started' ? hit - 1 : hit;
  const number = value.outcome.kind === 'number' ? value.outcome.value : Quotient.ZERO;
  const within = from < 0 || hit === last ? 0.5 : placeWithin(number, edge(from), edge(from + 1));
  return (
    <Scale
      segments={Array.from({ length: last + 1 }, (_, step) => ({
        points: pointsAt(step),
        title: `扣 ${String(step)} 级，${pointsAt(step)} 分`,
      }))}
      bounds={Array.from({ length: last }, (_, step) =>
        measure(edge(count === 'started' ? step : step + 1), value),
      )}
      hit={hit}
      within={within}
      label={`每 ${measure(per, value)} 扣 ${formatPoints(deduct)} 分，现在扣 ${String(hit)} 级，${pointsAt(hit)} 分`}
    />
  );
}
