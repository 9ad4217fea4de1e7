import { HostError } from '../../../host/port';
import { wpsPane } from '../../../host/wps/pane';
import { leaveCommand } from './command';

/**
 * The entry page: WPS opens it when it starts and looks up here what ribbon.xml names. Every function answers at
 * once: some builds drop the whole ribbon for an asynchronous one. Compiled for much older engines than the pane, so
 * that the buttons work everywhere, if only to open a pane that says why it cannot run.
 */

/** A ribbon button as WPS hands it over. */
interface Control {
  readonly Id: string;
}

/** The buttons of ribbon.xml and their pictures. */
const IMAGES: Readonly<Record<string, string>> = {
  OpenPane: 'open-pane',
  FillNarratives: 'fill-narratives',
  Check: 'check',
  Undo: 'undo',
  NewWorkbook: 'new-workbook',
};

const ribbon = {
  /** Called first of all; the ribbon stays away for anything but true. */
  OnAddinLoad(): boolean {
    return true;
  },

  /** A path from the package's folder: pictures given as data are shown as a question mark by some builds. */
  GetImage({ Id }: Control): string {
    return `images/${IMAGES[Id] ?? 'addin'}-64.png`;
  },

  /** Opens the pane and leaves the command for it: what comes of the command is shown there. */
  OnAction({ Id }: Control): boolean {
    try {
      const pane = wpsPane(window);
      // First the pane: a command that was left although it could not be shown would run later, and twice if the
      // button is pressed again.
      pane.openPane(paneAddress(document.location.href), '绩评');
      leaveCommand(pane.storage, Id, new Date().getTime());
    } catch (error) {
      // There is no other place to say it: this page is seen by nobody.
      window.alert(error instanceof HostError ? error.message : NOT_OPENED);
    }
    return true;
  },
};

const NOT_OPENED =
  '没有打开绩评的窗格。如果正在编辑单元格，请按回车结束编辑，再点一次；仍然不行的，请重启 WPS。';

/**
 * The pane's page beside the entry page, which WPS may have written itself. Decoded, as the official template gives it
 * to CreateTaskPane: the path may lead through a folder with a Chinese name.
 */
function paneAddress(own: string): string {
  const page = own.replace(/[?#].*$/, '');
  return `${decodeURI(page.slice(0, page.lastIndexOf('/') + 1))}taskpane.html`;
}

// What ribbon.xml calls `ribbon`.
(window as { ribbon?: unknown }).ribbon = ribbon;
