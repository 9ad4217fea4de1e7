import { Field, Input, Textarea } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What is wrong with it, in Chinese. */
  readonly fault?: string | null;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  readonly onEnter?: () => void;
}

/** A field of a form: nothing is written before its button is pressed. */
export function FormField({
  label,
  value,
  onChange,
  fault = null,
  placeholder = '',
  multiline = false,
  onEnter,
}: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || onEnter === undefined) return;
    if (multiline && !event.ctrlKey) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <Field
      label={{ children: label, size: 'small' }}
      validationMessage={fault}
      validationState={fault === null ? 'none' : 'error'}
      size="small"
    >
      {multiline ? (
        <Textarea
          size="small"
          resize="vertical"
          rows={2}
          value={value}
          placeholder={placeholder}
          onChange={(_, data) => {
            onChange(data.value);
          }}
          onKeyDown={onKeyDown}
        />
      ) : (
        <Input
          size="small"
          // Fluent gives it a width of its own, wider than half a pane.
          input={{ style: { minWidth: 0, width: '100%' } }}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(_, data) => {
            onChange(data.value);
          }}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  );
}
