// `npm run icons`: renders public/icons/icon.svg into the PNG files that the manifest and iOS ask for.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArgs, ensureChromium } from './chromium.mjs';
import { projectRoot } from './ensure-packages.mjs';

const folder = join(projectRoot, 'public', 'icons');
const svg = await readFile(join(folder, 'icon.svg'), 'utf8');
const ground = /fill="(#[0-9a-f]{6})"/.exec(svg)?.[1];
if (!ground) throw new Error('The first shape of icon.svg has no plain fill to take as ground.');

/**
 * `bleed` fills the corners; `scale` brings the drawing into the circle of 80 % that every mask keeps
 * (https://www.w3.org/TR/appmanifest/#icon-masks).
 */
const icons = [
  { file: 'icon-192.png', size: 192, bleed: false, scale: 1 },
  { file: 'icon-512.png', size: 512, bleed: false, scale: 1 },
  { file: 'icon-maskable-512.png', size: 512, bleed: true, scale: 0.79 },
  { file: 'apple-touch-icon.png', size: 180, bleed: true, scale: 1 },
];

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
for (const { file, size, bleed, scale } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>
      body { margin: 0; background: ${bleed ? ground : 'transparent'} }
      svg { display: block; width: ${size}px; height: ${size}px; scale: ${scale} }
    </style>${svg}`,
  );
  await page.screenshot({ path: join(folder, file), omitBackground: true });
  await page.close();
}
await browser.close();
