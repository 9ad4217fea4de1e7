import { lazy, Suspense, useState } from 'react';
import type { SessionView } from '../../session/view';
import { Told } from '../header/Notices';
import { LoadRubric } from '../rubric/LoadRubric';
import { usePane, useSettings } from '../state/pane';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { Note } from '../ui/Note';
import { useStyles } from '../ui/styles';
import { NewWorkbook } from './NewWorkbook';
import { ClearMarks } from './ClearMarks';
import { ChooseSheet } from './ChooseSheet';
import { Plain } from './Plain';

const Recognised = lazy(() => import('./Recognised'));

type View = Extract<SessionView, { phase: 'foreign' }>;

/** A workbook that is not the standard one; to somebody who is here for the first time, what the product does. */
export default function Foreign({ view }: { readonly view: View }) {
  const { introduced } = useSettings();
  const { recognition } = view;
  // Cancelled is this one reading of the sheet; asked for again it is a new one.
  const [cancelled, setCancelled] = useState<View['recognition']>(null);
  if (recognition !== null && recognition !== cancelled && 'rows' in recognition)
    return (
      <Suspense fallback={null}>
        <Recognised
          view={view}
          recognition={recognition}
          onCancel={() => {
            setCancelled(recognition);
          }}
        />
      </Suspense>
    );
  return introduced ? <NotStandard view={view} /> : <FirstRun view={view} />;
}

function FirstRun({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { settings } = usePane();
  return (
    <Plain title="绩评">
      <Told notice={noticeOf(view)} busy={view.busy} />
      <p className={styles.paragraph}>填入数据，逐项算出得分、合计和等级。</p>
      <p className={styles.paragraph}>每个得分都能展开：用了哪些数、怎样算、依据哪一条。</p>
      <p className={styles.paragraph}>评分说明写好待填，与标准不符之处指到单元格；数据不离开本机。</p>
      <NewWorkbook capabilities={view.capabilities} busy={view.busy !== null} />
      <Recognise view={view} />
      <div>
        <Button
          appearance="transparent"
          size="small"
          onClick={() => {
            settings.change({ introduced: true });
          }}
        >
          跳过
        </Button>
      </div>
    </Plain>
  );
}

/** The notice, unless it says no more than what stands below: why nothing was made out. */
function noticeOf({ notice, recognition }: View): View['notice'] {
  const said = recognition !== null && 'message' in recognition ? recognition.message : null;
  return notice?.text === said ? null : notice;
}

/** 识别此表: for a score sheet that came without names. Nothing is written; or why it was not made out. */
function Recognise({ view, leading = false }: { readonly view: View; readonly leading?: boolean }) {
  const styles = useStyles();
  const { session } = usePane();
  const { recognition, busy } = view;
  return (
    <>
      {recognition !== null && 'message' in recognition ? (
        <Note
          tone="warning"
          live
          actions={
            recognition.sheets === undefined ? undefined : (
              <ChooseSheet sheets={recognition.sheets} busy={busy !== null} />
            )
          }
        >
          <span>{recognition.message}</span>
        </Note>
      ) : null}
      <p className={styles.paragraph}>
        已经填好的评分表也可以直接核对：按表头和内容认出各行各列，先给出结果，确认之前不改动工作簿。
      </p>
      <div>
        <Button
          appearance={leading ? 'primary' : 'secondary'}
          disabled={busy !== null}
          onClick={() => {
            void session.recognise();
          }}
        >
          识别此表
        </Button>
      </div>
      <ClearMarks view={view} />
    </>
  );
}

function NotStandard({ view }: { readonly view: View }) {
  const styles = useStyles();
  const { session } = usePane();
  const { workbook, looked, broken } = view;
  return (
    <Plain title="不是标准评分表">
      <Told notice={noticeOf(view)} busy={view.busy} />
      <p className={styles.paragraph}>
        在“{workbook.name}”中找过“{looked.rubric}”的单元格名称（
        {looked.names.map((one) => `“${one}”`).join('、')}
        等），没有找到。
      </p>
      <Recognise view={view} leading />
      {broken.length === 0 ? null : (
        <Disclosure title={`有 ${String(broken.length)} 个名称不能使用`}>
          {() => (
            <ul className={styles.list}>
              {broken.map((one) => (
                <li key={one.name}>{one.message}</li>
              ))}
            </ul>
          )}
        </Disclosure>
      )}
      <p className={styles.paragraph}>也可以新建标准评分表，把数据填进去；或者打开已有的标准评分表。</p>
      <NewWorkbook capabilities={view.capabilities} busy={view.busy !== null} leading={false} />
      <section className={styles.section} aria-label="其他办法">
        <p className={styles.paragraph}>
          使用本单位评分标准的，请先载入评分标准文件；名称恢复后，点“重新读取”。
        </p>
        <LoadRubric />
        <div>
          <Button
            size="small"
            onClick={() => {
              void session.retry();
            }}
          >
            重新读取
          </Button>
        </div>
      </section>
    </Plain>
  );
}
