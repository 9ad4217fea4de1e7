import type { Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { LIGHT, loadTheme, type ThemeName } from '../theme';
import type { Observable } from './observable';
import { useObservable } from './pane';

/** The theme to wear; null until the first one that has to be loaded is there. */
export function useTheme(source: Observable<ThemeName>): Theme | null {
  const name = useObservable(source);
  const [first] = useState(name);
  const [loaded, setLoaded] = useState<Theme | null>(null);
  useEffect(() => {
    if (name === 'light') return;
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
  if (name === 'light') return LIGHT;
  return loaded ?? (first === 'light' ? LIGHT : null);
}
