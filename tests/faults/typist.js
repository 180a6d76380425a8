// Types at a person's speed, and remembers when each key has come and what the page said of saving.
import { pause } from '../browser/harness/tab.js';
import { watch } from './in_page.js';

const words = 'the tide turns twice a day because moon and sun pull at the sea and the earth turns below them so that each harbour has its own time'.split(' ');

export class Typist {
  typed = '';
  said = [];
  #sent = [];
  #came = [];
  #rest = '';
  #isGone = false;
  /** Where in what was typed it was begun anew. @type {number[]} */
  #bursts = [];

  /** @param tab of the harness @param {(below: number) => number} below chance */
  constructor(tab, below, name) {
    this.tab = tab;
    this.below = below;
    this.name = name;
  }

  /** Watches the tab; the page that it will show is then typed on. */
  async watch() {
    this.tab.page.on('console', (message) => {
      const text = message.text();
      if (!text.startsWith('robot:')) return;
      const { what, ...more } = JSON.parse(text.slice(6));
      if (what === 'key') this.#came.push(more.at);
      else this.said.push(more);
    });
    await this.tab.page.evaluateOnNewDocument(watch);
    return this;
  }

  /** When each key has come: as the page tells, or as it was sent where the page could not tell any more. */
  get at() {
    return this.#sent.map((at, key) => this.#came[key] ?? at);
  }

  /** What was typed at one go each time, between which another page's words may have come. @returns {{ typed: string, at: number[] }[]} */
  get bursts() {
    return this.#bursts.map((from, burst) => {
      const to = this.#bursts[burst + 1] ?? this.typed.length;
      return { typed: this.typed.slice(from, to), at: this.at.slice(from, to) };
    });
  }

  /** Puts the caret behind all that stands in the part. */
  async begin(label) {
    this.#bursts.push(this.typed.length);
    await this.tab.page.bringToFront();
    await this.tab.until((label) => (fieldsOf(label)[0].focus(), fieldsOf(label)[0].setSelectionRange(1e9, 1e9), focused() === fieldsOf(label)[0]), label);
  }

  /** @param {() => boolean} isOver */
  async typeUntil(isOver) {
    while (!isOver() && !this.#isGone) {
      await this.#key();
      await pause(this.below(12) ? 50 + this.below(130) : 250 + this.below(400));
    }
  }

  /** @param {number} keys */
  async type(keys) {
    const end = this.typed.length + keys;
    await this.typeUntil(() => this.typed.length >= end);
  }

  async #key() {
    this.#rest ||= `${this.name}${words[this.below(words.length)]} `;
    const letter = this.#rest[0];
    try {
      await this.tab.page.keyboard.press(letter === ' ' ? 'Space' : letter);
    } catch {
      this.#isGone = true; // the page has ended in the middle of the key
      return;
    }
    this.#rest = this.#rest.slice(1);
    this.typed += letter;
    this.#sent.push(Date.now());
  }

  /** Forgets what had not come when the page ended. @param {number} struck_ms */
  endAt(struck_ms) {
    while (this.at.length && this.at.at(-1) > struck_ms) {
      this.#sent.pop();
      this.typed = this.typed.slice(0, -1);
    }
  }
}
