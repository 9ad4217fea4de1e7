import { usePlace, useSheet } from '../state/pane';
import { IndicatorPage } from './IndicatorPage';
import { IndicatorTree } from './IndicatorTree';

/** 指标: the tree, or the indicator that is open. */
export default function Indicators() {
  const { row } = usePlace();
  const { assessment } = useSheet();
  const result = row === null ? undefined : assessment.row(row);
  return result === undefined ? <IndicatorTree /> : <IndicatorPage key={result.name} result={result} />;
}
