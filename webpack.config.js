const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const CssPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
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
  options: {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target,
      transform: { react: { runtime: 'automatic' } },
    },
  },
});

const executable = {
  apply(compiler) {
    compiler.hooks.assetEmitted.tap('executable', (_name, { targetPath }) => {
      fs.chmodSync(targetPath, 0o755);
    });
  },
};

/** One self-contained file: it runs with Node alone, without node_modules. */
const cli = () => ({
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
});

/** What the two bundles for browsers share. Univer alone takes terser two minutes, swc's minimizer half of one. */
const browser = (folder) => ({
  ...common,
  // WPS on Windows is Chrome 104; a current WebView2 is far beyond it.
  target: 'browserslist:chrome 104',
  output: {
    path: path.join(__dirname, 'dist', folder),
    filename: '[name].[contenthash:12].js',
    chunkFilename: '[name].[contenthash:12].js',
    // The pages are served from a folder of unknown name.
    publicPath: 'auto',
    clean: true,
    compareBeforeEmit: false,
  },
  module: {
    rules: [swc('es2022'), { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] }],
  },
  optimization: {
    minimizer: [
      new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, parallel: 2, extractComments: false }),
    ],
  },
});

const styles = () =>
  new CssPlugin({ filename: '[name].[contenthash:12].css', chunkFilename: '[name].[contenthash:12].css' });

/** Where the pane's page takes office.js from. Intranets have no CDN: the add-in brings its own copy. */
const OFFICE_JS = {
  local: null,
  cdn: 'https://appsforoffice.microsoft.com',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn',
};

/** What office.js loads beside itself, by the host it finds. Copied as Microsoft published it. */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-win32-16.00.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
  'en-us/office_strings.js',
];

/**
 * A page of the pane as it is written; with another source of office.js the script tag and the policy change, and
 * nothing else.
 */
function page(name, officejs) {
  const html = fs.readFileSync(path.join(__dirname, 'src/taskpane', name), 'utf8');
  const origin = OFFICE_JS[officejs];
  if (origin === undefined)
    throw new Error(`officejs=${officejs}: choose one of ${Object.keys(OFFICE_JS).join(', ')}`);
  if (origin === null || !html.includes('officejs/office.js')) return html;
  const changed = html
    .replace('officejs/office.js', `${origin}/lib/1/hosted/office.js`)
    .replace("script-src 'self'", `script-src 'self' ${origin}`);
  if (!changed.includes(`'self' ${origin}`))
    throw new Error(`${name}: no script-src 'self' to add ${origin} to`);
  return changed;
}

/** What browsers read that cannot read the bundle: copied as it is written, in ES5. */
const OLD_BROWSERS = ['old-browser.js', 'unsupported.js', 'unsupported.css'];

/** The pane as it is put on a web server: pages, scripts, pictures, office.js. */
const pane = ({ officejs = 'local' }, withCli) => ({
  // dist/excel is what the workbench and the tests run: it never needs a network.
  ...browser(officejs === 'local' ? 'excel' : `excel-${officejs}`),
  name: 'pane',
  resolve: {
    ...common.resolve,
    alias: { 'rtl-css-js/core': path.join(__dirname, 'scripts/left-to-right.mjs') },
  },
  optimization: {
    // terser: slower than swc, and 1.5 kB smaller after gzip.
    minimizer: [
      new MinimizerPlugin({
        parallel: 2,
        extractComments: false,
        minimizerOptions: { ecma: 2020, compress: { passes: 3, pure_getters: true, unsafe_arrows: true } },
      }),
    ],
  },
  // The example comes from the command line; built without it, an earlier build's is taken.
  dependencies: withCli ? ['cli'] : [],
  entry: { taskpane: './src/taskpane/entries/excel.tsx' },
  plugins: [
    styles(),
    new HtmlPlugin({
      filename: 'taskpane.html',
      templateContent: () => page('taskpane.html', officejs),
      chunks: ['taskpane'],
      scriptLoading: 'defer',
      minify: false,
    }),
    new HtmlPlugin({
      filename: 'unsupported.html',
      templateContent: () => page('unsupported.html', officejs),
      chunks: [],
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets', globOptions: { ignore: ['**/*.svg'] } },
        ...OLD_BROWSERS.map((name) => ({
          from: path.join('src/taskpane', name),
          to: name,
          info: { minimized: true },
        })),
        ...(OFFICE_JS[officejs] === null
          ? OFFICE_FILES.map((name) => ({
              from: path.join('node_modules/@microsoft/office-js/dist', name),
              to: path.join('officejs', name),
              info: { minimized: true },
            }))
          : []),
      ],
    }),
    example,
  ],
});

/** The example of the README as a workbook, made by the command line that has just been built. */
const example = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('example', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'example', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jixiao-example-'));
          try {
            const file = path.join(folder, 'example.xlsx');
            const facts = path.join(__dirname, 'test/fixtures/zhanjiang-2019.facts.json');
            const jixiao = path.join(__dirname, 'dist/cli/jixiao.cjs');
            const made = spawnSync(process.execPath, [jixiao, 'template', '--facts', facts, '-o', file], {
              encoding: 'utf8',
            });
            if (made.status !== 0) throw new Error(`jixiao template failed: ${made.stderr || made.error}`);
            compilation.emitAsset(
              'examples/zhanjiang-2019.xlsx',
              new sources.RawSource(fs.readFileSync(file)),
            );
          } finally {
            fs.rmSync(folder, { recursive: true, force: true });
          }
        },
      );
    });
  },
};

/** Hyphenation of sixty languages, 5 MB: Chinese has none. Univer loads English at once. */
const withoutHyphenation = new webpack.IgnorePlugin({
  checkResource: (resource, context) =>
    /^\.\/(?!en-)[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/iu.test(resource) && /engine-render/u.test(context),
});

/** The workbench: Univer's grid, and the page around it. The pane beside it is the one of dist/excel. */
const workbench = () => ({
  ...browser('workbench'),
  name: 'workbench',
  entry: { workbench: './src/workbench/main.ts' },
  plugins: [
    styles(),
    new HtmlPlugin({
      filename: 'index.html',
      template: './src/workbench/index.html',
      scriptLoading: 'defer',
      minify: false,
    }),
    withoutHyphenation,
  ],
});

/**
 * What WPS runs. Its engine is Chrome 104 on Windows, as user agents of several builds of version 12 say; on Linux
 * nobody has recorded it, and older ones are about: the floor is 80. The syntax is that of ES2018 (Chrome 64) in everything that ships, packages too; functions that are
 * newer come from core-js, as far as the code uses any.
 */
const wpsSwc = (parser, targets = 'chrome 64') => ({
  loader: 'swc-loader',
  options: {
    env: { targets, mode: 'usage', coreJs: '3.51' },
    // Some packages are CommonJS: what swc puts in front of them has to be as they are.
    isModule: 'unknown',
    jsc: { parser, transform: { react: { runtime: 'automatic' } } },
  },
});

const WPS = path.join(__dirname, 'src/taskpane/entries/wps');

/**
 * The code of the entry page, for far older engines: the ribbon has to work in any, if only to open a pane that says
 * why it cannot run.
 */
const WPS_RIBBON = [
  ...['ribbon.ts', 'command.ts'].map((name) => path.join(WPS, name)),
  ...['wps/pane.ts', 'wps/roots.ts', 'wps/jsapi.ts', 'port.ts'].map((name) =>
    path.join(__dirname, 'src/host', name),
  ),
];

/** Where the pane's parts find Fluent: engines below Chrome 84 know no gaps in flex boxes. */
const WPS_FLUENT = path.join(WPS, 'react-components.ts');

const wpsRules = () => [
  {
    test: /\.tsx?$/,
    include: path.join(__dirname, 'src/taskpane'),
    exclude: WPS_FLUENT,
    resolve: { alias: { '@fluentui/react-components$': WPS_FLUENT } },
  },
  {
    test: /\.ts$/,
    include: WPS_RIBBON,
    ...wpsSwc({ syntax: 'typescript' }, 'chrome 49'),
  },
  {
    test: /\.tsx?$/,
    exclude: [/node_modules/, ...WPS_RIBBON],
    ...wpsSwc({ syntax: 'typescript', tsx: true }),
  },
  // core-js looks after old engines itself.
  { test: /\.[cm]?js$/, exclude: /node_modules[\\/]core-js[\\/]/, ...wpsSwc({ syntax: 'ecmascript' }) },
  { test: /\.css$/, use: [CssPlugin.loader, 'css-loader'] },
];

const wpsMinifier = (ecma, names) =>
  new MinimizerPlugin({
    ...names,
    minify: MinimizerPlugin.swcMinify,
    parallel: 2,
    extractComments: false,
    minimizerOptions: { ecma, compress: { ecma }, format: { ecma } },
  });

/** A page of the package, with the scripts of one entry, or as it is written. */
const wpsPage = (name, entry) =>
  new HtmlPlugin({
    filename: name,
    template: path.join(WPS, name),
    chunks: entry === undefined ? [] : [entry],
    // Relative, for the package may lie anywhere, on a disk too.
    publicPath: '',
    scriptLoading: 'defer',
    minify: false,
  });

/** The package for WPS: the pages, the ribbon and its pictures. No office.js, nothing that is fetched. */
const wps = () => ({
  ...browser('wps'),
  name: 'wps',
  target: ['web', 'es5'],
  entry: {
    main: './src/taskpane/entries/wps/ribbon.ts',
    taskpane: ['./src/taskpane/entries/wps/shims.ts', './src/taskpane/entries/wps/pane.tsx'],
    probe: './src/taskpane/entries/wps/probe.ts',
  },
  output: {
    ...browser('wps').output,
    // WPS itself loads the entry page's script by this name where it writes that page.
    filename: ({ chunk }) => (chunk.name === 'main' ? 'main.js' : '[name].[contenthash:12].js'),
    publicPath: '',
  },
  resolve: {
    ...common.resolve,
    alias: { 'rtl-css-js/core': path.join(__dirname, 'scripts/left-to-right.mjs') },
  },
  module: { rules: wpsRules() },
  optimization: {
    minimizer: [wpsMinifier(5, { include: /^main\.js$/ }), wpsMinifier(2018, { exclude: /^main\.js$/ })],
  },
  plugins: [
    styles(),
    wpsPage('index.html'),
    wpsPage('taskpane.html', 'taskpane'),
    wpsPage('probe.html', 'probe'),
    new CopyPlugin({
      patterns: [
        ...['ribbon.xml', 'manifest.xml', 'plain.css', 'old-engine.js', 'probe-engine.js'].map((name) => ({
          from: path.join(WPS, name),
          to: name,
          info: { minimized: true },
        })),
        // The ribbon's large buttons: 32 px, and 64 px for screens of double density.
        { from: 'assets/*-64.png', to: 'images/[name][ext]' },
      ],
    }),
  ],
});

/** `webpack --config-name cli` builds one of them; `--env officejs=cdn` or `21vianet` takes office.js from there. */
module.exports = (env = {}, { configName } = {}) => [
  cli(),
  pane(env, configName === undefined || configName.includes('cli')),
  workbench(),
  wps(),
];
