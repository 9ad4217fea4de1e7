import path from 'node:path';
import { pageScript } from '../../support/page-script';

/** The contract's cases as a script for a page: it puts them into `window.gridContract`. */
export async function contractScript(): Promise<string> {
  const script = await pageScript(path.join(__dirname, '../grid/contract.ts'), 'contract');
  return `${script}\nwindow.gridContract = contract.gridContract;`;
}
