const fs = require('node:fs');
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

const house = path.join(__dirname, '../../..');

/** The pane's own policy, so that the gallery runs under it. */
const page = fs.readFileSync(path.join(house, 'src/taskpane/taskpane.html'), 'utf8');
const csp = /Content-Security-Policy"\s+content="([^"]+)"/u.exec(page)[1];

/** The production pane with made-up sessions, one state for each address. */
module.exports = (output) => ({
  mode: 'production',
  context: house,
  entry: { gallery: './test/taskpane/gallery/gallery.tsx' },
  output: { path: output, filename: '[name].js', chunkFilename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  devtool: false,
  performance: { hints: false },
  // Nobody downloads it: what minimizing costs is the greater part of the build.
  optimization: { minimize: false },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2020',
          },
        },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /\.yaml$/, type: 'asset/source' },
    ],
  },
  plugins: [
    new MiniCssExtractPlugin(),
    new HtmlWebpackPlugin({
      template: path.join(__dirname, 'gallery.html'),
      filename: 'gallery.html',
      csp,
      scriptLoading: 'defer',
    }),
  ],
});
