import { Field, type FieldProps, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { type Draft, useDraft } from '../state/use-draft';
import { Overtaken } from './Overtaken';

const useOwn = makeStyles({
  // The label stands before the text: a card has two such fields, and most of them are blank.
  beside: { gridTemplateColumns: '2.6em minmax(0, 1fr)' },
  area: { minHeight: '28px', width: '100%' },
  textarea: {
    minHeight: '28px',
    maxHeight: 'none',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  input: { width: '100%', minWidth: 0 },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', minWidth: 0 },
});

interface Props {
  /** The cell's defined name. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Why what stands there cannot be used. */
  readonly fault?: string | null;
  readonly hint?: string | undefined;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly numeric?: boolean;
  /** Shows what stands there and takes nothing. */
  readonly readOnly?: boolean;
  /** Of a growing field: the label stands above it, where it is too long to stand beside. */
  readonly labelAbove?: boolean;
  readonly onFocus?: () => void;
}

const NOT_WRITTEN = '尚未写入单元格；按 Esc 还原';

/** A one-line field for one cell: Enter or leaving it writes, Esc takes back. */
export function CellField({
  name,
  label,
  value,
  fault = null,
  hint,
  unit,
  placeholder,
  numeric = false,
  readOnly = false,
  onFocus,
}: Props) {
  const own = useOwn();
  const draft = useDraft(name, value);
  return (
    <Field
      label={{ children: label, size: 'small' }}
      {...below(draft, { label, value, fault, hint })}
      size="small"
    >
      <Input
        className={own.input}
        size="small"
        input={{ className: numeric ? own.number : '' }}
        value={draft.text}
        placeholder={placeholder ?? ''}
        contentAfter={unit ?? null}
        inputMode={numeric ? 'decimal' : 'text'}
        autoComplete="off"
        readOnly={readOnly}
        onChange={(_, data) => {
          draft.change(data.value);
        }}
        onFocus={() => onFocus?.()}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          keys(event, draft, true);
        }}
      />
    </Field>
  );
}

/** A field that grows with its text; Enter begins a new line, leaving it writes. */
export function GrowingField({
  name,
  label,
  value,
  fault = null,
  placeholder,
  readOnly = false,
  labelAbove = false,
  onFocus,
}: Props) {
  const own = useOwn();
  const draft = useDraft(name, value);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    // Before it has been laid out there is no height to go by.
    if (element.scrollHeight > 0) element.style.height = `${String(element.scrollHeight)}px`;
  }, [draft.text]);
  return (
    <Field
      className={labelAbove ? '' : own.beside}
      orientation={labelAbove ? 'vertical' : 'horizontal'}
      label={{ children: label, size: 'small' }}
      {...below(draft, { label, value, fault })}
      size="small"
    >
      <Textarea
        className={own.area}
        size="small"
        resize="none"
        textarea={{ ref: area, rows: 1, className: own.textarea }}
        value={draft.text}
        placeholder={placeholder ?? ''}
        readOnly={readOnly}
        onChange={(_, data) => {
          draft.change(data.value);
        }}
        onFocus={() => onFocus?.()}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          keys(event, draft, false);
        }}
      />
    </Field>
  );
}

/** What stands below a field: what became of its draft first, then what is wrong with its cell. */
function below(
  draft: Draft,
  { label, value, fault = null, hint }: Pick<Props, 'label' | 'value' | 'fault' | 'hint'>,
): Pick<FieldProps, 'hint' | 'validationMessage' | 'validationState'> {
  if (draft.overtaken)
    return {
      validationState: 'warning',
      validationMessage: <Overtaken label={label} value={value} draft={draft} />,
    };
  if (draft.open) return { hint: NOT_WRITTEN, validationState: 'none' };
  return {
    hint: hint ?? null,
    validationState: fault === null ? 'none' : 'error',
    validationMessage: fault,
  };
}

function keys(event: KeyboardEvent, draft: Draft, single: boolean): void {
  // While an input method is composing, its keys are its own.
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Enter' && (single || event.ctrlKey)) {
    event.preventDefault();
    draft.commit();
  }
  if (event.key === 'Escape' && draft.open) {
    event.stopPropagation();
    draft.revert();
  }
}
