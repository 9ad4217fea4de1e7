import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { lazy, Suspense } from 'react';
import { SHEET_NAMES } from '../../rubric/names';
import type { Busy, Notice, SheetView, Waiting } from '../../session/view';
import { useOnline } from '../state/use-online';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { Note, type Tone } from '../ui/Note';
import { useStyles } from '../ui/styles';

// Few sheets are signed.
const SignedLine = lazy(() => import('./SignedLine'));

const useOwn = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    flexShrink: 0,
    // On a small screen what is told must not take the place of the work.
    maxHeight: '45%',
    overflowY: 'auto',
    ':empty': { display: 'none' },
  },
  progress: { width: '100%', height: '6px', accentColor: tokens.colorCompoundBrandBackground },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
});

/** A command's outcome and long work; what every phase of a workbook has. */
export function Told({ notice, busy }: { readonly notice: Notice | null; readonly busy: Busy | null }) {
  return (
    <>
      {busy === null ? null : <BusyLine busy={busy} />}
      {notice === null ? null : <NoticeLine notice={notice} />}
    </>
  );
}

/** Everything that the pane has to say of the bound workbook besides its score. */
export function Notices({ view }: { readonly view: SheetView }) {
  const own = useOwn();
  return (
    <div className={own.stack}>
      <Told notice={view.notice} busy={view.busy} />
      {view.waiting === null ? null : <WaitingLine waiting={view.waiting} />}
      <Standing view={view} />
    </div>
  );
}

function BusyLine({ busy }: { readonly busy: Busy }) {
  const own = useOwn();
  const styles = useStyles();
  const { session } = usePane();
  return (
    <div className={styles.tight} role="status">
      <div className={styles.between}>
        <span className={styles.small}>
          {busy.what}
          {busy.progress === null ? '' : ` ${String(Math.floor(busy.progress * 100))}%`}
        </span>
        {busy.cancellable ? (
          <Button
            size="small"
            onClick={() => {
              session.cancel();
            }}
          >
            取消
          </Button>
        ) : null}
      </div>
      <progress
        className={own.progress}
        aria-label={busy.what}
        {...(busy.progress === null ? {} : { value: busy.progress })}
      />
    </div>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const own = useOwn();
  const styles = useStyles();
  const { session } = usePane();
  return (
    <Note tone={notice.tone} live>
      <div className={own.head}>
        <p className={own.text}>{notice.text}</p>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label="关闭提示"
          onClick={() => {
            session.dismiss();
          }}
        />
      </div>
      {notice.details.length === 0 ? null : (
        <Disclosure title={`明细 ${String(notice.details.length)} 条`}>
          {() => (
            <ul className={styles.list}>
              {notice.details.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
    </Note>
  );
}

const TONES: Readonly<Record<Waiting['reason'], Tone>> = {
  editing: 'info',
  remote: 'info',
  reverted: 'info',
  protected: 'warning',
  'read-only': 'warning',
  hung: 'warning',
  failed: 'error',
};

function WaitingLine({ waiting }: { readonly waiting: Waiting }) {
  const own = useOwn();
  const styles = useStyles();
  const { session } = usePane();
  const { reason, count, cells, message } = waiting;
  // A cell being edited is everyday: one quiet line, and nothing to press.
  if (reason === 'editing')
    return (
      <p role="status" className={mergeClasses(own.line, styles.small)}>
        {message}
      </p>
    );
  const again = reason === 'hung' || reason === 'failed' || reason === 'protected';
  return (
    <Note
      tone={TONES[reason]}
      live
      actions={
        reason === 'read-only' ? undefined : (
          <Button
            size="small"
            onClick={() => {
              void (again ? session.retry() : session.writeWaiting());
            }}
          >
            {again ? '重试' : `写入 ${String(count)} 格`}
          </Button>
        )
      }
    >
      <p className={own.text}>{message}</p>
      {cells.length === 0 ? null : (
        <Disclosure title={`待写入 ${String(count)} 格`}>{() => <span>{cells.join('、')}</span>}</Disclosure>
      )}
    </Note>
  );
}

/** The header cell of who has checked the unit's own sheet. */
const CHECKER = '复核人';

/** States that last: read-only, protected, partly bound, signed off, offline. */
function Standing({ view }: { readonly view: SheetView }) {
  const own = useOwn();
  const styles = useStyles();
  const { session } = usePane();
  const online = useOnline();
  const { workbook, protectedSheets, binding, waiting, assessment } = view;
  const lost = binding.missing.length + binding.broken.length;
  // A sheet that came without names never had them: nothing was lost, and there is nothing to restore.
  const unnamed = binding.broken.length === 0 && binding.missing.includes(SHEET_NAMES.rubric);
  // What stands there is a name: only a sign-off in 核查评分表 says that somebody has signed.
  const checker = view.reviewing || view.audit !== null ? '' : (assessment.facts.header[CHECKER] ?? '');
  return (
    <>
      {workbook.readOnly && waiting?.reason !== 'read-only' ? (
        <Note tone="info">
          <p className={own.text}>
            工作簿以只读方式打开，只核对，不写入。要填写请另存一份，或以可编辑方式打开。
          </p>
        </Note>
      ) : null}
      {protectedSheets.length > 0 && waiting?.reason !== 'protected' ? (
        <Note
          tone="info"
          actions={
            <Button
              size="small"
              onClick={() => {
                void session.retry();
              }}
            >
              重试
            </Button>
          }
        >
          <p className={own.text}>
            {protectedSheets.map((name) => `“${name}”`).join('、')}
            已受保护，其中的单元格不写入。需要写入时，请取消保护后点“重试”。
          </p>
        </Note>
      ) : null}
      {lost === 0 ? null : (
        <Note tone={unnamed ? 'info' : 'warning'}>
          <p className={own.text}>
            {unnamed
              ? '本表按识别结果定义了名称，没有单元格的数据和判定仍缺，不能按标准计分的行只检查表中已有的内容。'
              : `有 ${String(lost)} 个名称没有找到或不能使用，相应的单元格不读也不写。请在“公式”选项卡的名称管理器中恢复。`}
          </p>
          <Disclosure title={`${unnamed ? '没有单元格' : '没有找到或不能使用'}的名称 ${String(lost)} 个`}>
            {() => (
              <ul className={styles.list}>
                {binding.broken.map((one) => (
                  <li key={one.name}>{one.message}</li>
                ))}
                {binding.missing.map((name) => (
                  <li key={name}>缺“{name}”</li>
                ))}
              </ul>
            )}
          </Disclosure>
        </Note>
      )}
      {view.signOff.state === 'none' ? null : (
        <Suspense fallback={null}>
          <SignedLine signOff={view.signOff} />
        </Suspense>
      )}
      {checker === '' ? null : (
        <p className={mergeClasses(own.line, styles.small)}>
          复核人栏已填“{checker}”；如有改动，请重新复核。
        </p>
      )}
      {online ? null : (
        <p className={mergeClasses(own.line, styles.small)} role="status">
          网络已断开。评分不受影响；协作者的修改恢复连接后才能看到。
        </p>
      )}
    </>
  );
}
