import { readFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

const root = path.resolve(__dirname, '../../..');

/** The contract's cases as a script for a page: it puts them into `window.gridContract`. */
export async function contractScript(folder: string): Promise<string> {
  const compiler = webpack({
    mode: 'none',
    context: root,
    entry: path.join(__dirname, '../grid/contract.ts'),
    output: { path: folder, filename: 'contract.js', library: { name: 'contract', type: 'var' } },
    resolve: { extensions: ['.ts', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      ],
    },
    // Models that are read from files are made on this side.
    externals: { 'node:fs': 'var {}', 'node:path': 'var {}' },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null && error !== undefined) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return `${readFileSync(path.join(folder, 'contract.js'), 'utf8')}\nwindow.gridContract = contract.gridContract;`;
}
