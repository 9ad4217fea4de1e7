import { makeStyles, tokens } from '@fluentui/react-components';
import { PanelRightContractRegular } from '@fluentui/react-icons/svg/panel-right-contract';
import { Button } from '../../ui/Button';

const useOwn = makeStyles({
  // Where other programs have their menu: the pane leaves that corner free.
  corner: { position: 'absolute', top: tokens.spacingVerticalS, right: tokens.spacingHorizontalS },
});

/** 收起: WPS gives a pane no menu of its own, and on some builds the ribbon is dead until a pane is closed. */
export function Collapse({ onCollapse }: { readonly onCollapse: () => void }) {
  const own = useOwn();
  return (
    <div className={own.corner}>
      <Button
        appearance="subtle"
        size="small"
        icon={<PanelRightContractRegular />}
        aria-label="收起窗格"
        title="收起窗格"
        onClick={onCollapse}
      />
    </div>
  );
}
