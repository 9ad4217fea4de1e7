import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';

/**
 * TypeScript of the tests as one classic script for a page.
 * @param entry absolute path of its first file
 * @param name of the variable that holds what the entry exports
 */
export async function pageScript(entry: string, name: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-page-'));
  const compiler = webpack({
    mode: 'none',
    entry,
    output: { path: folder, filename: 'page.js', library: { name, type: 'var' } },
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
  try {
    await new Promise<void>((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error !== null && error !== undefined) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
        else resolve();
      });
    });
    return readFileSync(path.join(folder, 'page.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
