// Chromium and Firefox, driven by puppeteer-core.
import { puppeteer } from './packages.js';
import { Tab, waitUntil } from './tab.js';

const chromium = {
  executablePath: 'chromium',
  args: [
    ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--allow-file-access-from-files=false'],
  ],
};

const firefoxPreferences = (proxyPort, dark, downloads) => ({
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': proxyPort,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': proxyPort,
  'security.fileuri.strict_origin_policy': true,
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
});

/** An older Firefox knows no screen orientation; the size is set all the same. */
async function setViewport(page, size) {
  await page.setViewport(size).catch((error) => {
    if (!/unknown command/.test(error.message)) throw error;
  });
}

export class PuppeteerBrowser {
  keepsProfiles = true;

  /** @param {'chromium' | 'firefox'} name */
  static async launch(name, { profile, outside, downloads, dark }) {
    const self = new PuppeteerBrowser();
    self.name = name;
    self.dark = dark;
    const proxy = [`--proxy-server=http://127.0.0.1:${outside.port}`, '--proxy-bypass-list=127.0.0.1'];
    const own =
      name === 'chromium'
        ? { ...chromium, browser: 'chrome', args: [...chromium.args, ...proxy] }
        : { browser: 'firefox', executablePath: 'firefox-esr', extraPrefsFirefox: firefoxPreferences(outside.port, dark, downloads) };
    own.executablePath = `/usr/bin/${own.executablePath}`;
    self.browser = await puppeteer.launch({
      ...own,
      headless: true,
      userDataDir: profile,
      defaultViewport: null,
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
      handleSIGINT: false,
    });
    return self;
  }

  async newTab() {
    const page = await this.browser.newPage();
    await setViewport(page, { width: 1280, height: 800 });
    const tab = new PuppeteerTab(page, this);
    if (this.name === 'chromium') await tab.colorScheme(this.dark ? 'dark' : 'light');
    return tab;
  }

  close() {
    return this.browser.close();
  }

  /** Ends the browser as a power cut would. */
  async kill() {
    const child = this.browser.process();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
}

class PuppeteerTab extends Tab {
  constructor(page, browser) {
    super(browser.name);
    this.page = page;
    this.browser = browser;
    this.errors = [];
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('dialog', (dialog) => {
      this.dialogs.push(dialog.message());
      dialog.accept().catch(() => {});
    });
  }

  async go(address) {
    await this.page.goto(address, { waitUntil: 'domcontentloaded' });
  }

  evaluate(script) {
    return this.page.evaluate(script);
  }

  async clickAt(x, y) {
    await this.page.mouse.click(x, y);
  }

  async dragFrom(from, to, finger) {
    const { mouse, touchscreen } = this.page;
    if (finger && this.name === 'chromium') {
      const touch = await touchscreen.touchStart(...from);
      for (const share of [0.2, 0.5, 1]) await touch.move(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share);
      return touch.end();
    }
    await mouse.move(...from);
    await mouse.down();
    await mouse.move(...to, { steps: 6 });
    await mouse.up();
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  async press(key, { shift = false } = {}) {
    if (shift) await this.page.keyboard.down('Shift');
    await this.page.keyboard.press(key);
    if (shift) await this.page.keyboard.up('Shift');
  }

  /** Chromium only; Firefox is told when it starts. */
  async colorScheme(value) {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  }

  async size(width, height) {
    await setViewport(this.page, { width, height });
    await waitUntil(() => this.run((wanted) => innerWidth === wanted, width));
  }

  async screenshot(path, { whole = false } = {}) {
    await this.page.screenshot({ path, fullPage: whole });
  }

  async close() {
    await this.page.close();
  }
}
