import { wpsHost } from '../../../host/wps';
import { wpsPane, type WpsPane } from '../../../host/wps/pane';
import { waitForJsapi } from '../../../host/wps/roots';
import type { Session } from '../../../session/view';
import type { Navigation } from '../../state/navigation';
import { observable } from '../../state/observable';
import type { ThemeName } from '../../theme';
import { commandsOf } from '../commands';
import { mount } from '../mount';
import { Collapse } from './Collapse';
import { takeCommand } from './command';
import { showNotice } from './notice';
import { ProbeLink } from './ProbeLink';
import { storageOf } from './storage';

/** The pane in WPS: joins the host, the session and the pane, and starts them once WPS has given its interface. */

/** How often the pane looks for a command of the ribbon, in milliseconds: one call, which takes WPS 0.2 ms. */
const LOOK_EVERY = 300;

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
  mount({
    host: wpsHost(),
    storage,
    commands: (session, navigation) => {
      obey(pane, session, navigation);
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

/** Runs what the ribbon's buttons leave, also what was left before the pane was opened. */
function obey(pane: WpsPane, session: Session, navigation: Navigation): void {
  const commands = new Map(Object.entries(commandsOf(session, navigation)));
  setInterval(() => {
    if (session.view().phase === 'connecting') return;
    const id = takeCommand(pane.storage);
    if (id !== null) void commands.get(id)?.();
  }, LOOK_EVERY);
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
      '请关闭窗格，在“绩效评分”选项卡中再点一次“打开窗格”。',
      '仍然不行的，请保存工作簿，退出并重新启动 WPS。',
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
