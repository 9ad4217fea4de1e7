import type { LeafWorking } from '../../scoring/working';
import { BandsView } from './bands';
import { DeadlinesView } from './deadlines';
import { ProportionView } from './proportion';
import { StepsView } from './steps';
import { TallyView } from './tally';

/** The explanation of a rule that computes from numbers. */
export function LeafView({ working }: { readonly working: LeafWorking }) {
  switch (working.kind) {
    case 'bands':
      return <BandsView working={working} />;
    case 'steps':
      return <StepsView working={working} />;
    case 'proportion':
      return <ProportionView working={working} />;
    case 'tally':
      return <TallyView working={working} />;
    case 'deadlines':
      return <DeadlinesView working={working} />;
  }
}
