import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { Button } from './Button';
import { copyText } from './copy-text';
import { useStyles } from './styles';

/** Puts a text on the clipboard, and says whether it did. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const styles = useStyles();
  const [said, setSaid] = useState('复制');
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.compact}
      icon={<CopyRegular />}
      aria-label={`${said}${what}`}
      onClick={() => {
        void copyText(text).then((done) => {
          setSaid(done ? '已复制' : '未能复制');
        });
      }}
    >
      <span role="status">{said}</span>
    </Button>
  );
}
