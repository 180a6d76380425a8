// One open tab, the same in every browser. Drivers say how to go, evaluate an expression, click, type and press.
import { axeSource } from './packages.js';
import { pageScript } from './page_script.js';

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until the answer is truthy, and gives it; tells what it waited for when it never comes. */
export async function waitUntil(ask, what = ask.toString(), timeout = 30_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for: ${what}`);
    await pause(20);
  }
}

export class Tab {
  /** What alert, confirm and prompt said. */
  dialogs = [];
  /** Errors that nothing in the page caught, where the driver can tell. */
  errors = [];

  constructor(name) {
    this.name = name;
  }

  /**
   * Runs a function in the page, where what page_script.js holds is at hand. Arguments and result are JSON; an
   * element as the result is `true`.
   */
  run(fn, ...args) {
    return this.evaluate(`(async () => { ${pageScript};
      const result = await (${fn})(...${JSON.stringify(args)});
      return result instanceof Node || result === undefined ? Boolean(result) : result; })()`);
  }

  /** Waits until `fn`, run in the page, gives something truthy; the page may change to another meanwhile. */
  until(fn, ...args) {
    const ask = () =>
      this.run(fn, ...args).catch((error) => {
        if (!/destroyed|discarded|navigat|detached|documentElement is null/i.test(error.message)) throw error;
      });
    return waitUntil(ask, `${fn} with ${JSON.stringify(args)} in ${this.name}`);
  }

  /** Clicks what `find(selector, text)` finds, as a hand would. */
  click(selector, text) {
    return this.clickOn((selector, text) => find(selector, text), selector, text);
  }

  /**
   * Clicks the middle of the element that `choose` finds in the page, once it is there and can be used. What has moved
   * away before the click came, or was made anew, is looked for again.
   */
  async clickOn(choose, ...args) {
    for (;;) {
      const point = await this.until(`async (...args) => {
        const found = (${choose})(...args);
        const point = found && !found.disabled ? await pointOn(found) : null;
        if (point) guardClick(found, point);
        return point; }`, ...args);
      await this.clickAt(...point);
      if (!(await this.#hasMissed())) return;
    }
  }

  /** Where the click has led to another page, nobody is left to ask. */
  #hasMissed() {
    return this.run(() => globalThis.clickGuard?.reached === false).catch(() => false);
  }

  /**
   * Drags what `choose` finds in the page to the middle of what `goal` finds there, or `off` pixels below it; with a
   * finger, where the driver has one.
   */
  async drag(choose, goal, { off = 0, finger = false } = {}) {
    await this.run(`() => (${goal})().scrollIntoView({ block: 'center', behavior: 'instant' })`);
    const from = await this.until(`() => pointOn((${choose})())`);
    const [x, y] = await this.run(`() => { const { x, y, width, height } = (${goal})().getBoundingClientRect(); return [x + width / 2, y + height / 2]; }`);
    await this.dragFrom(from, [x, y + off], finger);
  }

  /** What axe-core finds wrong, as lines; `options` are those of its `run`. */
  async accessibilityProblems(options = {}) {
    if (!(await this.evaluate("typeof axe === 'object'"))) await this.evaluate(`(() => { ${axeSource} })()`);
    return this.evaluate(`axe.run(document, { resultTypes: ['violations'], ...${JSON.stringify(options)} }).then(({ violations }) =>
      violations.flatMap((rule) => rule.nodes.map((node) =>
        rule.id + ' at ' + node.target.flat().join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' '))))`);
  }
}
