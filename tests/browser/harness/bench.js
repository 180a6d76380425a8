import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Outside } from './outside.js';
import { PuppeteerBrowser } from './puppeteer.js';
import { Site } from './site.js';
import { WebKitBrowser } from './webkit.js';

/** A browser with a profile folder that outlives it, the outside world as it sees it, and a site to visit. */
export class Bench {
  #tabs = [];
  #sites = [];

  static async open(name, { dark = false } = {}) {
    const bench = new Bench();
    bench.name = name;
    bench.dark = dark;
    bench.folder = await mkdtemp(join(tmpdir(), `worksheet-${name}-`));
    bench.downloads = join(bench.folder, 'downloads');
    bench.outside = await Outside.open();
    await bench.#newSite();
    await bench.start();
    return bench;
  }

  async #newSite() {
    this.site = await Site.open();
    this.#sites.push(this.site);
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

  /**
   * Leaves nothing of earlier tests: no tabs, no downloads, and a new site, for which nothing is stored since it is another
   * origin. The earlier sites keep their ports until the end, so that no origin comes twice. Pages of files have no site:
   * a lesson in one of them needs an id of its own.
   */
  async clear() {
    for (const tab of this.#tabs.splice(0)) await tab.close().catch(() => {});
    for (const name of await readdir(this.downloads)) await rm(join(this.downloads, name), { recursive: true, force: true });
    await this.#newSite();
    this.outside.hosts.length = 0;
  }

  async end() {
    await this.browser.close().catch(() => {});
    for (const site of this.#sites) await site.end();
    await this.outside.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
