import { type Theme, webLightTheme } from '@fluentui/react-components';

/** The looks of the pane; `contrast` is for programs that say so themselves, a system's own forced colours need none. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** Chinese first on every system the product runs on: Windows, macOS, UOS and Kylin. */
const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

function dressed(base: Theme): Theme {
  return { ...base, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS };
}

/** What most people see; the others are loaded by those who need them. */
export const LIGHT = dressed(webLightTheme);

/** Fluent's theme of that name with the product's font stack. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  if (name === 'light') return LIGHT;
  const { webDarkTheme, teamsHighContrastTheme } = await import('./dark-themes');
  return dressed(name === 'dark' ? webDarkTheme : teamsHighContrastTheme);
}

/**
 * The theme that goes with the colours of the program around the pane.
 * @param background the pane's background as the program names it, `#RRGGBB`; light when absent, as on the web
 */
export function themeFor(background: string | undefined): ThemeName {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(background?.trim() ?? '');
  const [red = 255, green = 255, blue = 255] = parts?.slice(1).map((part) => Number.parseInt(part, 16)) ?? [];
  // Plain black is Office's contrast theme; its dark ones are greys.
  if (red + green + blue === 0) return 'contrast';
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
