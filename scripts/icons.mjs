/**
 * npm run icons: draws assets/*.png from assets/svg/*.svg with Chromium, which draws the same bytes every time.
 * Each icon has two drawings: one on a grid of 16 for small sizes, one on a grid of 32 for the others.
 * The browser is the one named in CHROMIUM, else /usr/bin/chromium.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const assets = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'assets');

/** Side lengths that Office asks for, in pixels, by the drawing they are made from. */
const SIZES = { 16: [16, 20, 24], 32: [32, 40, 48, 64, 80, 128] };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage({ viewport: { width: 128, height: 128 }, deviceScaleFactor: 1 });
  for (const file of readdirSync(path.join(assets, 'svg')).sort()) {
    const [, name, grid] = /^(.+)-(16|32)\.svg$/.exec(file);
    const svg = readFileSync(path.join(assets, 'svg', file), 'utf8');
    for (const size of SIZES[grid]) {
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({
        path: path.join(assets, `${name}-${size}.png`),
        clip: { x: 0, y: 0, width: size, height: size },
        omitBackground: true,
      });
    }
  }
} finally {
  await browser.close();
}
