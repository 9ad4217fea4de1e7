const path = require('node:path');
const [cli] = require('../webpack.config.js')();

/**
 * The bench as a bundle like the command line's: what is measured is the code that ships. Running the TypeScript
 * directly adds a third, because the loader keeps the names of functions.
 */
module.exports = {
  ...cli,
  name: 'bench',
  entry: { bench: './bench/index.ts' },
  output: { path: path.join(__dirname, '../dist/bench'), filename: '[name].cjs' },
  // Fixtures are found from the project's root.
  node: { __dirname: true },
  externals: {
    'xlsx-populate': 'commonjs xlsx-populate',
    'fast-check': 'commonjs fast-check',
    'playwright-core': 'commonjs playwright-core',
  },
  plugins: [],
};
