import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SessionView } from '../../session/view';
import { columnLetters } from '../../workbook/address';
import type { Proof, RecognisedRow, Recognition } from '../../workbook/recognise/recognition';
import { Told } from '../header/Notices';
import { COLUMN_WORDS, doubtfulRows, isSure, rowBasis, weightOf } from '../model/recognition';
import { usePane } from '../state/pane';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { Note } from '../ui/Note';
import { useStyles } from '../ui/styles';
import { ChooseSheet } from './ChooseSheet';
import { Plain } from './Plain';

const useOwn = makeStyles({
  proof: { display: 'flex', gap: tokens.spacingHorizontalS },
  mark: { flexShrink: 0, whiteSpace: 'nowrap' },
  fails: { color: tokens.colorStatusDangerForeground1 },
  item: { padding: `${tokens.spacingVerticalXXS} 0` },
  place: { flexShrink: 0, minWidth: '2.6em', color: tokens.colorNeutralForeground2 },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  doubt: { color: tokens.colorStatusWarningForeground1, flexShrink: 0 },
});

interface Props {
  readonly view: Extract<SessionView, { phase: 'foreign' }>;
  readonly recognition: Recognition;
  readonly onCancel: () => void;
}

/** What was made out of a sheet without names; nothing is written before consent. */
export default function Recognised({ view, recognition, onCancel }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const { sheet, rows, columns, names, trusted, known, rubric, unbound } = recognition;
  const [addData, setAddData] = useState(false);
  const doubtful = doubtfulRows(recognition);
  const canAdd = view.capabilities.addSheets === 'yes' && known && unbound.length > 0;
  return (
    <Plain title="识别结果">
      <Told notice={view.notice} busy={view.busy} />
      <p className={styles.paragraph}>
        工作表“{sheet}”：认出 {columns.length} 列、{rows.length - rowsUnknown(rows)} 行指标
        {rowsUnknown(rows) === 0 ? '' : `，另有 ${String(rowsUnknown(rows))} 行没有认出`}。
      </p>
      <Verdict recognition={recognition} busy={view.busy !== null} />
      {known ? (
        <p className={styles.paragraph}>评分标准：{rubric.source.title}</p>
      ) : (
        <Note tone="warning">
          <span>
            没有与此表相符的评分标准，分值以表中所印的为准。能检查：合计、分值、得分范围、说明与得分是否一致、签署；不能检查：按标准计分，以及数据与得分是否相符。
          </span>
        </Note>
      )}
      <Proofs proofs={recognition.proofs} />
      <Disclosure title={`认出的列（${String(columns.length)}）`}>
        {() => <Columns recognition={recognition} />}
      </Disclosure>
      <Disclosure
        title={`认出的行（${String(rows.length)}${doubtful.length === 0 ? '' : `，请核对 ${String(doubtful.length)}`}）`}
        initially={doubtful.length > 0}
      >
        {() => <Rows recognition={recognition} />}
      </Disclosure>
      {unbound.length === 0 ? null : (
        <Disclosure title={`没有找到单元格的数据 ${String(unbound.length)} 项`}>
          {() => <span>{unbound.join('、')}</span>}
        </Disclosure>
      )}
      {canAdd ? (
        <Checkbox
          label="添加“基础数据”和“评分底稿”两张表，用来填写没有找到的数据"
          checked={addData}
          onChange={(_, { checked }) => {
            setAddData(checked === true);
          }}
        />
      ) : null}
      <section className={styles.section} aria-label="确认">
        <p className={styles.paragraph}>
          确认后在工作簿中定义 {names.length} 个名称，单元格的内容和格式不改动。
          {trusted ? '' : '请先核对上面标出的地方；有误的请取消。'}
        </p>
        <div className={styles.row}>
          <Button
            appearance={trusted ? 'primary' : 'secondary'}
            disabled={view.busy !== null || view.workbook.readOnly}
            onClick={() => {
              void session.acceptRecognition(canAdd && addData ? { addData: true } : undefined);
            }}
          >
            确认并定义名称
          </Button>
          <Button onClick={onCancel}>取消</Button>
        </div>
        {view.workbook.readOnly ? (
          <p className={mergeClasses(styles.paragraph, styles.small)}>
            工作簿以只读方式打开，不能定义名称。请另存一份后再识别。
          </p>
        ) : null}
      </section>
    </Plain>
  );
}

function rowsUnknown(rows: readonly RecognisedRow[]): number {
  return rows.filter(({ indicator }) => indicator === null).length;
}

/** How sure it is, in words, and what there is to look at. */
function Verdict({ recognition, busy }: { readonly recognition: Recognition; readonly busy: boolean }) {
  const styles = useStyles();
  const { trusted, doubts, proofs, notes, others, sheet } = recognition;
  const failed = proofs.filter(({ holds }) => !holds).length;
  return (
    <>
      {trusted ? (
        <p className={styles.paragraph}>把握：确定。各项核对都一致。</p>
      ) : (
        <Note tone="warning">
          <span>把握：请核对。{failed === 0 ? '' : `${String(failed)} 项核对不一致。`}</span>
          {doubts.length === 0 ? null : (
            <ul className={styles.list}>
              {doubts.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </Note>
      )}
      {notes.length === 0 ? null : (
        <ul className={mergeClasses(styles.list, styles.small)}>
          {notes.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <div className={mergeClasses(styles.row, styles.small)}>
          <span>这次只用“{sheet}”。另有评分表：</span>
          <ChooseSheet sheets={others} busy={busy} />
        </div>
      )}
    </>
  );
}

/** The sums that confirm the mapping, those that fail first. */
function Proofs({ proofs }: { readonly proofs: readonly Proof[] }) {
  const own = useOwn();
  const styles = useStyles();
  if (proofs.length === 0) return null;
  const failed = proofs.filter(({ holds }) => !holds);
  const held = proofs.filter(({ holds }) => holds);
  const list = (of: readonly Proof[]) => (
    <ul className={mergeClasses(styles.list, styles.small)}>
      {of.map(({ says, holds }) => (
        <li key={says} className={mergeClasses(own.proof, own.item)}>
          <span className={mergeClasses(own.mark, !holds && own.fails)}>{holds ? '✓ 一致' : '✗ 不一致'}</span>
          <span className={styles.wrap}>{says}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-label="核对">
      <h2 className={styles.heading}>
        核对：{held.length} / {proofs.length} 项一致
      </h2>
      {failed.length === 0 ? null : list(failed)}
      {held.length === 0 ? null : (
        <Disclosure title={`一致的 ${String(held.length)} 项`}>{() => list(held)}</Disclosure>
      )}
    </section>
  );
}

function Columns({ recognition }: { readonly recognition: Recognition }) {
  const own = useOwn();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {recognition.columns.map((column) => (
        <li key={column.column} className={mergeClasses(own.line, own.item)}>
          <span className={own.place}>{columnLetters(column.column)} 列</span>
          <span className={styles.grow}>{COLUMN_WORDS[column.role]}</span>
          <span className={mergeClasses(styles.quiet, styles.wrap)}>
            {column.header === '' ? '按内容认出' : `表头“${column.header}”`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Rows({ recognition }: { readonly recognition: Recognition }) {
  const own = useOwn();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {recognition.rows.map((row) => {
        const { indicator, printed } = row;
        const weight = weightOf(recognition, row);
        const other = indicator !== null && indicator !== printed.trim();
        return (
          <li key={row.row} className={mergeClasses(own.line, own.item)}>
            <span className={mergeClasses(own.place, styles.numbers)}>{row.row + 1} 行</span>
            <span className={mergeClasses(styles.grow, styles.wrap)}>
              {printed.trim() === '' ? '（空白）' : printed}
              {other ? ` → ${indicator}` : ''}
              <span className={styles.quiet}>
                {[weight ?? '', rowBasis(row, recognition.known)].map((one) =>
                  one === '' ? '' : `\u3000${one}`,
                )}
              </span>
            </span>
            <span className={mergeClasses(own.mark, isSure(row) ? styles.quiet : own.doubt)}>
              {isSure(row) ? '确定' : '请核对'}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
