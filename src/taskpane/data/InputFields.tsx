import { makeStyles, tokens } from '@fluentui/react-components';
import type { SheetView } from '../../session/view';
import { REASONS } from '../../scoring/explain';
import { cellOf } from '../model/finding-targets';
import { inputText } from '../model/inputs';
import { usePane, useSheet } from '../state/pane';
import { CellLink } from '../ui/CellLink';
import { CellField } from '../ui/Field';
import { useStyles } from '../ui/styles';

const useOwn = makeStyles({
  field: { position: 'relative' },
  // On the line of the field's label, at its end.
  cell: {
    position: 'absolute',
    top: 0,
    right: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    zIndex: 1,
  },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** Fields for inputs: what is typed here is written into the cell, and what is typed there shows here. */
export function InputFields({ names }: { readonly names: readonly string[] }) {
  const own = useOwn();
  return (
    <div className={own.fields}>
      {names.map((name) => (
        <InputField key={name} name={name} />
      ))}
    </div>
  );
}

const NUMERIC = ['amount', 'count', 'ratio', 'days', 'score'];

function InputField({ name }: { readonly name: string }) {
  const own = useOwn();
  const styles = useStyles();
  const { follow } = usePane();
  const view = useSheet();
  const input = view.rubric.inputs.get(name);
  const cell = cellOf(view.binding, name);
  if (input === undefined) return null;
  const { kind, unit, note, source, optional } = input;
  const value = inputText(view.assessment, name);
  const fault = faultOf(view, name);
  const from = source === undefined ? '' : `来源：${source}`;
  // Once it is filled in nobody needs to be told how.
  const hint =
    value === '' || fault !== null ? [note ?? '', from].filter((one) => one !== '').join('；') : '';
  if (cell === null) return <p className={styles.paragraph}>{name}：工作簿中没有这个名称，无法填写。</p>;
  return (
    <div className={own.field} title={[note ?? '', from].filter((one) => one !== '').join('；')}>
      <span className={own.cell}>
        <CellLink name={name} label={name}>
          {cell}
        </CellLink>
      </span>
      <CellField
        name={name}
        label={name}
        value={value}
        unit={kind === 'ratio' ? undefined : unit === '百分制' ? '分' : unit}
        numeric={NUMERIC.includes(kind)}
        placeholder={kind === 'date' ? '如 2019-02-14' : optional === 'yes' ? '可以不填' : '未填'}
        fault={fault}
        hint={hint}
        onFocus={() => {
          follow(name);
        }}
      />
    </div>
  );
}

/** Why what stands in the cell cannot be used, in Chinese. */
function faultOf({ faults, assessment }: SheetView, name: string): string | null {
  const fault = faults.find((one) => one.name === name);
  if (fault !== undefined) return fault.message;
  const reading = assessment.readings.get(name);
  if (reading?.status === 'unreadable') return `“${reading.text}”${REASONS.unreadable}`;
  return reading?.status === 'negative' ? `“${reading.text}”${REASONS.negative}` : null;
}
