import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { LIGHT, loadTheme, type ThemeName } from '../theme';
import type { Observable } from './observable';
import { useObservable } from './pane';

/** The theme to wear; null until the first one that has to be loaded is there. */
export function useTheme(source: Observable<ThemeName>): Theme | null {
  const name = useObservable(source);
  const [loaded, setLoaded] = useState<Theme | null>(null);
  useEffect(() => {
    let wanted = true;
    loadTheme(name).then(
      (theme) => {
        if (wanted) setLoaded(theme);
      },
      () => {
        // Light is better than nothing while the server cannot be reached.
        if (wanted) setLoaded(LIGHT);
      },
    );
    return () => {
      wanted = false;
    };
  }, [name]);
  return loaded ?? (name === 'light' ? LIGHT : null);
}
