import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import type { SheetView } from '../../session/view';
import { usePane, useSettings } from '../state/pane';
import { Button } from '../ui/Button';
import { Choices } from '../ui/Choices';

const useOwn = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  space: { flexGrow: 1 },
  follow: { minWidth: 'auto', padding: `0 ${tokens.spacingHorizontalSNudge}`, flexShrink: 0 },
  following: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
  },
});

/** What one always has at hand: 撤销, 重做, the steps, the mode, 跟随. */
export function Footer({ view }: { readonly view: SheetView }) {
  const own = useOwn();
  const { session, navigation, settings } = usePane();
  const { follow } = useSettings();
  const { undo, redo } = view.journal;
  return (
    <footer className={own.footer}>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowUndoRegular />}
        aria-label="撤销"
        title={undo === null ? '没有可撤销的写入' : `撤销：${undo}`}
        disabledFocusable={undo === null}
        onClick={() => {
          void session.undo();
        }}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowRedoRegular />}
        aria-label="重做"
        title={redo === null ? '没有可重做的写入' : `重做：${redo}`}
        disabledFocusable={redo === null}
        onClick={() => {
          void session.redo();
        }}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<HistoryRegular />}
        aria-label="写入记录"
        title="写入记录"
        onClick={() => {
          navigation.page({ kind: 'history' });
        }}
      />
      <span className={own.space} />
      <Choices
        label="方式"
        chosen={view.mode}
        onChoose={(mode) => {
          // Typed scores that differ are shown first: none is replaced unasked.
          if (mode === 'auto' && view.kept.length > 0 && view.audit === null)
            navigation.page({ kind: 'auto' });
          else void session.setMode(mode);
        }}
        choices={[
          { value: 'auto', label: '自动填分', title: '得分随数据写入评分表' },
          { value: 'check', label: '只核对', title: '只比较，不写入' },
        ]}
      />
      <Button
        appearance="subtle"
        size="small"
        className={mergeClasses(own.follow, follow && own.following)}
        aria-pressed={follow}
        title={follow ? '窗格与表格的选择互相跟随' : '窗格与表格的选择各自不动'}
        onClick={() => {
          settings.change({ follow: !follow });
        }}
      >
        跟随
      </Button>
    </footer>
  );
}
