const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

/** What every bundle shares. */
const common = {
  mode: 'production',
  context: __dirname,
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  devtool: false,
  performance: { hints: false },
};

const swc = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'swc-loader',
  options: { jsc: { parser: { syntax: 'typescript', tsx: false }, target } },
});

const executable = {
  apply(compiler) {
    compiler.hooks.assetEmitted.tap('executable', (_name, { targetPath }) => {
      fs.chmodSync(targetPath, 0o755);
    });
  },
};

/** One self-contained file: it runs with Node alone, without node_modules. */
const cli = {
  ...common,
  name: 'cli',
  target: 'node20',
  entry: { jixiao: './src/cli/main.ts' },
  output: {
    path: path.join(__dirname, 'dist/cli'),
    filename: '[name].cjs',
    // Written anew each time: its date tells scripts/ready.mjs whether it is stale.
    compareBeforeEmit: false,
  },
  module: { rules: [swc('es2022')] },
  // Nobody downloads the CLI over a slow line; a readable file can be audited.
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), executable],
};

// The task pane and the workbench get their configurations here, beside this one.
module.exports = [cli];
