// Every test here runs in every browser: `inEveryBrowser` starts each once per file, with a site and an outside world.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Outside } from './outside.js';
import { PuppeteerBrowser } from './puppeteer.js';
import { Site } from './site.js';
import { WebKitBrowser } from './webkit.js';

const wanted = (process.env.BROWSERS ?? 'chromium firefox webkit').split(/[ ,]+/);

/** A browser with a profile folder of its own that outlives it. */
export class Bench {
  static async open(name, { dark = false } = {}) {
    const bench = new Bench();
    bench.name = name;
    bench.dark = dark;
    bench.folder = await mkdtemp(join(tmpdir(), `worksheet-${name}-`));
    bench.downloads = join(bench.folder, 'downloads');
    bench.site = await Site.open();
    bench.outside = await Outside.open();
    await bench.start();
    return bench;
  }

  async start() {
    const options = { profile: join(this.folder, 'profile'), outside: this.outside, downloads: this.downloads, dark: this.dark };
    await mkdir(options.profile, { recursive: true });
    await mkdir(this.downloads, { recursive: true });
    this.browser = this.name === 'webkit' ? await WebKitBrowser.launch(options) : await PuppeteerBrowser.launch(this.name, options);
  }

  async newTab() {
    const tab = await this.browser.newTab();
    this.#tabs.push(tab);
    return tab;
  }
  #tabs = [];

  errors() {
    return this.#tabs.flatMap((tab) => tab.errors);
  }

  /** Closes the browser and starts it again over the same profile; WebKit, which would forget, closes only its tabs. */
  async reopen(...tabs) {
    if (this.browser.keepsProfiles) {
      await this.browser.close();
      return this.start();
    }
    for (const tab of tabs) await tab.close();
  }

  async end() {
    await this.browser.close().catch(() => {});
    await this.site.end();
    await this.outside.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Runs the tests once per browser, each browser started once, and at the end holds it against the law: no violation of
 * the strict policy, no request to anywhere else, no error that nothing caught.
 */
export function inEveryBrowser(title, tests, { only = wanted, ...options } = {}) {
  for (const name of wanted.filter((name) => only.includes(name))) {
    describe(`${title}, in ${name}`, { concurrency: false }, () => {
      let bench;
      before(async () => (bench = await Bench.open(name, options)));
      after(() => bench?.end());
      tests(() => bench, name);
      test('no violation of the policy, no request to elsewhere, no uncaught error', () => {
        assert.deepEqual([bench.site.violations, bench.outside.hosts, bench.errors()], [[], [], []]);
      });
    });
  }
}
