import { Button } from './Button';
import { useStyles } from './styles';

/** 环境检测: for whoever asks why something does not work on this machine. */
export default function ProbeLink({ probe }: { readonly probe: () => void }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label="关于">
      <h3 className={styles.heading}>关于</h3>
      <p className={styles.paragraph}>窗格不正常时，用环境检测查看本机表格程序的情况，结果可以复制给管理员。</p>
      <div>
        <Button size="small" onClick={probe}>
          环境检测
        </Button>
      </div>
    </section>
  );
}
