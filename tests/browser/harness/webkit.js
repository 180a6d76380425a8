// WebKitGTK's MiniBrowser, driven over W3C WebDriver, on a virtual display.
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Tab, waitUntil } from './tab.js';

const miniBrowser = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

/** Lets the window be as narrow as a phone: its tool bar would not. */
const narrowToolbar = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px } image { -gtk-icon-transform: scale(0.1) }';

const keys = {
  ...{ Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Backspace: '\uE003', Delete: '\uE017', Space: ' ', Home: '\uE011', End: '\uE010' },
  ...{ ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015' },
};
const shiftKey = '\uE008';

export class WebKitBrowser {
  name = 'webkit';
  /** An automated MiniBrowser forgets its storage when it ends; its tabs share it as long as it runs. */
  keepsProfiles = false;
  #children = [];
  /** The tab that commands go to. */
  #present = '';

  static async launch({ profile, outside, downloads, dark }) {
    const self = new WebKitBrowser();
    await mkdir(join(profile, 'config/gtk-3.0'), { recursive: true });
    await writeFile(join(profile, 'config/gtk-3.0/gtk.css'), narrowToolbar);
    await writeFile(join(profile, 'config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    const environment = {
      ...process.env,
      HOME: profile,
      XDG_CONFIG_HOME: join(profile, 'config'),
      XDG_DATA_HOME: join(profile, 'data'),
      XDG_CACHE_HOME: join(profile, 'cache'),
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      DISPLAY: await self.#display(),
    };
    // Below what the system hands out: no site has this port.
    const port = 20_000 + (process.pid % 12_000);
    self.#start('WebKitWebDriver', [`--port=${port}`], { env: environment, stdio: 'ignore' });
    self.address = `http://127.0.0.1:${port}`;
    await waitUntil(() => fetch(`${self.address}/status`).then((answer) => answer.ok, () => false), 'WebKitWebDriver');
    const args = ['--automation', `--proxy=http://127.0.0.1:${outside.port}`, '--ignore-host=127.0.0.1'];
    const options = { binary: miniBrowser, args: dark ? [...args, '--dark-mode'] : args };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options, unhandledPromptBehavior: 'accept' } };
    const { sessionId } = await self.send('POST', '/session', { capabilities });
    self.session = `/session/${sessionId}`;
    self.firstTab = await self.send('GET', `${self.session}/window`);
    return self;
  }

  #start(command, args, options) {
    const child = spawn(command, args, options);
    this.#children.push(child);
    return child;
  }

  /** Starts a display of its own and gives its name. */
  async #display() {
    const child = this.#start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const number = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.stdio[3].once('data', (data) => resolve(String(data).trim()));
    });
    return `:${number}`;
  }

  async send(method, path, body) {
    const answer = await fetch(this.address + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  async newTab() {
    const { handle } = await this.send('POST', `${this.session}/window/new`, { type: 'window' });
    const tab = new WebKitTab(this, handle);
    await tab.size(1280, 800);
    return tab;
  }

  /** @param {string} handle */
  async turnTo(handle) {
    if (this.#present !== handle) await this.send('POST', `${this.session}/window`, { handle });
    this.#present = handle;
  }

  async close() {
    await this.send('DELETE', this.session).catch(() => {});
    for (const child of this.#children.reverse()) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
    }
  }
}

class WebKitTab extends Tab {
  constructor(browser, handle) {
    super('webkit');
    this.browser = browser;
    this.handle = handle;
  }

  async #send(method, path, body) {
    const { browser } = this;
    await browser.turnTo(this.handle);
    return browser.send(method, `${browser.session}${path}`, body);
  }

  go(url) {
    return this.#send('POST', '/url', { url });
  }

  async evaluate(script) {
    const wrapped = `const done = arguments[arguments.length - 1];
      (async () => (${script}))().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.#send('POST', '/execute/async', { script: wrapped, args: [] });
    if (error) throw new Error(error);
    return value;
  }

  #actions(...actions) {
    return this.#send('POST', '/actions', { actions });
  }

  clickAt(x, y) {
    const at = { x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' };
    const actions = [{ type: 'pointerMove', ...at }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    return this.#actions({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  dragFrom(from, to) {
    const move = ([x, y]) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' });
    const between = (share) => from.map((at, axis) => at + (to[axis] - at) * share);
    const actions = [move(from), { type: 'pointerDown', button: 0 }, ...[0.2, 0.5, 0.9, 1].map((share) => move(between(share))), { type: 'pointerUp', button: 0 }];
    return this.#actions({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  #keys(actions) {
    return this.#actions({ type: 'key', id: 'keyboard', actions });
  }

  type(text) {
    return this.#keys([...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]));
  }

  press(key, { shift = false } = {}) {
    const value = keys[key] ?? key;
    const stroke = [{ type: 'keyDown', value }, { type: 'keyUp', value }];
    return this.#keys(shift ? [{ type: 'keyDown', value: shiftKey }, ...stroke, { type: 'keyUp', value: shiftKey }] : stroke);
  }

  async size(width, height) {
    await this.#send('POST', '/window/rect', { x: 0, y: 0, width, height });
    await waitUntil(() => this.run((wanted) => innerWidth === wanted, width), `a window ${width} wide`);
  }

  async screenshot(path) {
    await writeFile(path, Buffer.from(await this.#send('GET', '/screenshot'), 'base64'));
  }

  async close() {
    await this.#send('DELETE', '/window');
    await this.browser.turnTo(this.browser.firstTab);
  }
}
