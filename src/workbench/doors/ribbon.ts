/** A button of a WPS ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly tag: string | null;
  /** Where its function hangs on the entry page's global: `ribbon.OnAction`. */
  readonly onAction: string;
}

export interface Ribbon {
  /** The function that is called first of all. */
  readonly onLoad: string | null;
  readonly buttons: readonly RibbonButton[];
}

/** Reads a ribbon.xml as WPS does before it loads the entry page. @throws Error when it is none */
export function readRibbon(text: string): Ribbon {
  // WPS looks at the very first characters.
  if (!text.startsWith('<customUI')) throw new Error('WPS 加载项的 ribbon.xml 须以 <customUI 开头。');
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  const root = xml.documentElement;
  if (root.localName !== 'customUI') throw new Error('WPS 加载项的 ribbon.xml 无法读取。');
  return {
    onLoad: root.getAttribute('onLoad'),
    buttons: Array.from(xml.querySelectorAll('button')).flatMap((button) => {
      const id = button.getAttribute('id');
      const onAction = button.getAttribute('onAction');
      return id === null || onAction === null ? [] : [{ id, onAction, tag: button.getAttribute('tag') }];
    }),
  };
}
