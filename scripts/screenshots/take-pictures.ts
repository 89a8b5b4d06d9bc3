import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { Sentence } from '../sentence.js';
import type { StartedSandbox } from './while-started.js';

/** So that the README loads on a phone, too. */
const mostBytes = 150_000;

const desktop: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };
/** A fan in Kolkata, who would rather have things stand still. */
const fan: BrowserContextOptions = { timezoneId: 'Asia/Kolkata', locale: 'en-IN', reducedMotion: 'reduce' };

/** Goes a fan's path from `/presave` to "you're in", and takes a picture at each station. Answers the files. */
export async function takePictures(
  browser: Browser,
  { playgroundUrl }: StartedSandbox,
  folder: string,
): Promise<string[]> {
  const files: string[] = [];
  const take = async (target: Page | Locator, name: string) =>
    void files.push(await picture(target, join(folder, name)));
  const playground = await openPage(browser, desktop, playgroundUrl);
  await playground.getByRole('button', { name: 'Type /presave' }).click();
  const card = playground.getByRole('log').getByRole('listitem').filter({ hasText: 'Only you can see this' }).first();
  const link = card.getByRole('link', { name: /pre-save/i }).first();
  await link.waitFor();
  await take(card, 'chat-card.png');
  const address = new URL((await link.getAttribute('href')) ?? '', playgroundUrl).href;

  const page = await openPage(browser, phone, address);
  await page.getByRole('button', { name: 'Yes, that’s me' }).click();
  const preSave = page.getByRole('button', { name: /^pre-save on spotify|only pre-save/i }).first();
  await preSave.waitFor();
  await take(page, 'link-page.png');
  await preSave.click();
  await page.getByText('Asha', { exact: true }).click();
  await page.getByRole('button', { name: 'Agree' }).click();
  await page
    .getByText(/you’re in/i)
    .first()
    .waitFor();
  await take(page, 'thank-you-page.png');

  await playground
    .getByRole('log')
    .getByText(/you're in/i)
    .first()
    .waitFor();
  await take(playground, 'playground.png');
  return files;
}

async function openPage(browser: Browser, size: BrowserContextOptions, address: string): Promise<Page> {
  const context = await browser.newContext({ ...fan, ...size });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** As sharp as fits: at twice the size if that is small enough, else at once the size. */
async function picture(target: Page | Locator, file: string): Promise<string> {
  let size = 0;
  for (const scale of ['device', 'css'] as const) {
    const shot = await target.screenshot({ scale, animations: 'disabled', caret: 'hide' });
    // In 256 colours: a quarter of what a browser writes.
    const bytes = await sharp(shot).png({ palette: true, compressionLevel: 9 }).toBuffer();
    size = bytes.length;
    if (size > mostBytes) continue;
    await writeFile(file, bytes);
    return file;
  }
  throw new Sentence(`${file} has ${size / 1000} KB, and may have ${mostBytes / 1000}: show less on it.`);
}
