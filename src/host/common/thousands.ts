/** `200,000`. By hand: toLocaleString throws in some builds of WPS on Linux. */
export function thousands(whole: number): string {
  return String(whole).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
