import { wpsHost } from '../../../host/wps';
import { wpsPane, type WpsPane } from '../../../host/wps/pane';
import { waitForJsapi } from '../../../host/wps/roots';
import { observable } from '../../state/observable';
import type { ThemeName } from '../../theme';
import { commandsOf } from '../commands';
import { mount } from '../mount';
import { Collapse } from './Collapse';
import { followFront, withFront } from './follow';
import { stopWhenLeft } from './leaving';
import { showNotice } from './notice';
import { LOOK_EVERY, obey } from './obey';
import { ProbeLink } from './ProbeLink';
import { storageOf } from './storage';

/** The pane in WPS: joins the host, the session and the pane, and starts them once WPS has given its interface. */

// old-engine.js has said why the pane cannot run.
if (!document.documentElement.hasAttribute('data-old-engine')) void start();

async function start(): Promise<void> {
  try {
    await waitForJsapi(window);
  } catch {
    showMissing();
    return;
  }
  const pane = wpsPane(window);
  const { storage, lasting } = storageOf(window);
  const host = wpsHost();
  let follow = (): Promise<boolean> => Promise.resolve(false);
  mount({
    host,
    storage,
    through: (session) => {
      stopWhenLeft(window, session, host);
      follow = followFront(host, session);
      return withFront(session, follow);
    },
    commands: (session, navigation) => {
      const commands = new Map(Object.entries(commandsOf(session, navigation)));
      obey({ page: window, storage: pane.storage, session, commands, follow: () => follow() });
    },
    // WPS does not tell a page which colours it wears.
    theme: observable<ThemeName>('light'),
    corner: (
      <Collapse
        onCollapse={() => {
          collapse(pane);
        }}
      />
    ),
    about: <ProbeLink onProbe={probe} />,
    forgetful: !lasting,
  });
}

/** Hides the pane; WPS refuses while a cell is being edited: then once that has ended. */
function collapse(pane: WpsPane): void {
  try {
    pane.hidePane();
  } catch {
    setTimeout(() => {
      collapse(pane);
    }, LOOK_EVERY);
  }
}

function probe(): void {
  location.assign('probe.html');
}

function showMissing(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  showNotice(root, {
    title: '没有连接到 WPS 表格',
    lines: [
      '绩评的窗格等了 5 秒，WPS 没有提供加载项接口，因此不能读取工作簿。工作簿没有改动。',
      '请先点“重试”。',
      '仍然不行的，请先保存并关闭所有文档，再重新启动 WPS。',
      '重启后还是这样，请把“环境检测”的结果交给本单位的管理员。',
    ],
    actions: [
      {
        label: '重试',
        run: () => {
          location.reload();
        },
      },
      { label: '环境检测', run: probe },
    ],
  });
}
