const TOKEN = 'jixiao:unsaved';

/**
 * By which a workbook that was never saved is known, beside its name: the next 工作簿1 is another one. The browser
 * keeps it as long as the pane lives, reloads included.
 */
export function unsavedToken(): string {
  try {
    const kept = sessionStorage.getItem(TOKEN);
    if (kept !== null) return kept;
    const token = Date.now().toString(36);
    sessionStorage.setItem(TOKEN, token);
    return token;
  } catch {
    // A browser that keeps nothing does not keep the journal either.
    return '';
  }
}
