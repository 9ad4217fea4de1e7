import { formatPoints } from '../../scoring/format';
import type { TransferWorking } from '../../scoring/working';
import { JudgementCard } from '../judgements/JudgementCard';
import type { JudgedCard } from '../model/judged';
import { usePane } from '../state/pane';
import { RowButton } from '../ui/RowButton';
import { Clause } from './Clause';

interface Props {
  readonly working: TransferWorking;
  readonly card: JudgedCard | undefined;
}

/** 分值调整: where the points went when the part does not apply; otherwise what data say, on the card. */
export function TransferView({ working, card }: Props) {
  return (
    <>
      <TransferLine working={working} />
      {working.computed === null ? <Clause text={working.clause} /> : null}
      {card === undefined ? null : <JudgementCard card={{ ...card, clause: null }} titled={false} />}
    </>
  );
}

function TransferLine({ working }: { readonly working: TransferWorking }) {
  const { navigation } = usePane();
  const { full, points, target } = working;
  if (target === null) return null;
  const { name, score, weight, assumed } = target;
  return (
    <RowButton
      onClick={() => {
        navigation.open(name);
      }}
    >
      <span>
        不适用，按“{name}”的得分率：{formatPoints(full)} × {formatPoints(score)} ÷ {formatPoints(weight)} ={' '}
        {points === null ? '缺' : formatPoints(points)} 分{assumed ? '（该指标的档次为暂定）' : ''} ›
      </span>
    </RowButton>
  );
}
