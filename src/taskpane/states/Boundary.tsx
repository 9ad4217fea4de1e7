import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { Note } from '../ui/Note';

interface Props {
  readonly children: ReactNode;
  /** Another place is another try. */
  readonly place: string;
}

interface State {
  readonly failed: 'loading' | 'drawing' | null;
  readonly place: string;
}

/** A view whose code could not be loaded, or that failed, takes nothing else down with it. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    const loading = error instanceof Error && /chunk/iu.test(`${error.name} ${error.message}`);
    return { failed: loading ? 'loading' : 'drawing' };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.place === state.place ? null : { failed: null, place: props.place };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    return (
      <Note
        tone="error"
        live
        actions={
          <Button
            size="small"
            onClick={() => {
              // A module that failed to load stays failed until the page is loaded anew; drafts survive that.
              window.location.reload();
            }}
          >
            重新载入窗格
          </Button>
        }
      >
        <span>
          {failed === 'loading'
            ? '连接不上加载项所在的服务器，这一页没有载入。请检查网络后重新载入；已填的内容不会丢失。'
            : '这一页未能显示。评分和单元格不受影响；请重新载入窗格，已填的内容不会丢失。'}
        </span>
      </Note>
    );
  }
}
