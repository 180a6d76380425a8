// Every test file in one process, so that a browser is started once for all of them.
import { readdir } from 'node:fs/promises';

export async function testAllIn(browser) {
  process.env.BROWSERS = browser;
  for (const name of await readdir(new URL('.', import.meta.url))) {
    if (name.endsWith('.test.js')) await import(`./${name}`);
  }
}
