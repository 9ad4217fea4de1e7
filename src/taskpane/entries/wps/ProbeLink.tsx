import { Button } from '../../ui/Button';
import { useStyles } from '../../ui/styles';

/** 环境检测: for whoever asks why something does not work on this machine. */
export function ProbeLink({ onProbe }: { readonly onProbe: () => void }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label="关于">
      <h3 className={styles.heading}>关于</h3>
      <p className={styles.paragraph}>窗格不正常时，用环境检测查看本机 WPS 的情况，结果可以复制给管理员。</p>
      <div>
        <Button size="small" onClick={onProbe}>
          环境检测
        </Button>
      </div>
    </section>
  );
}
