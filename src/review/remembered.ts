/**
 * What a text gives, computed once for each text: of a workbook that is reviewed after every edit nearly all stay the
 * same. The oldest are forgotten first.
 * @param most how many are kept
 */
export function remembered<Given>(of: (text: string) => Given, most: number): (text: string) => Given {
  const kept = new Map<string, { readonly given: Given }>();
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before.given;
    for (const oldest of kept.keys()) {
      if (kept.size < most) break;
      kept.delete(oldest);
    }
    const given = of(text);
    kept.set(text, { given });
    return given;
  };
}
