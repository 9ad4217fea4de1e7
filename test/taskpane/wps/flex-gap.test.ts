import { withMargins } from '../../../src/taskpane/entries/wps/flex-gap';

/** Margins in place of gaps, for engines that have none in flex boxes. That they look right is seen in Chromium. */
describe('margins in place of gaps', () => {
  test('a row and a column', () => {
    const row = { display: 'flex', gap: '8px' };
    const column = { display: 'flex', flexDirection: 'column', gap: '4px' };
    expect(withMargins({ row, column })).toEqual({
      row: { ...row, '> :not(:last-child)': { marginRight: '8px', marginBottom: 0 } },
      column: { ...column, '> :not(:last-child)': { marginRight: 0, marginBottom: '4px' } },
    });
  });

  test('a row that wraps has space between its lines too', () => {
    const row = { display: 'flex', flexWrap: 'wrap', columnGap: 'var(--a)', rowGap: 'var(--b)' };
    expect(withMargins({ row }).row).toEqual({
      ...row,
      '> :not(:last-child)': { marginRight: 'var(--a)', marginBottom: 'calc(var(--b) / 2)' },
      '> :last-child': { marginBottom: 'calc(var(--b) / 2)' },
    });
  });

  test('a look laid over another one takes back its margins', () => {
    expect(withMargins({ over: { flexDirection: 'column', gap: 0 } })).toEqual({
      over: { flexDirection: 'column', gap: 0, '> :not(:last-child)': { marginRight: 0, marginBottom: 0 } },
    });
  });

  test('grids and what has no gap are left', () => {
    const styles = { grid: { display: 'grid', gap: '8px' }, plain: { display: 'flex', color: 'red' } };
    expect(withMargins(styles)).toEqual(styles);
  });
});
