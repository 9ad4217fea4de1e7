/** What the comparison uses of xlsx-populate, which has no types of its own. */
declare module 'xlsx-populate' {
  interface Cell {
    value(): unknown;
    value(value: unknown): this;
  }
  interface Workbook {
    sheet(name: string): { cell(row: number, column: number): Cell };
    outputAsync(): Promise<Uint8Array>;
  }
  export function fromDataAsync(bytes: Uint8Array): Promise<Workbook>;
}
