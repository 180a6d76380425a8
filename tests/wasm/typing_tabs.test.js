// Several tabs that type in one part at the same time, with the core that the page runs: nothing typed is lost.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { Session } from '../../web/core/session.js';
import { Keeper } from '../../web/storage/keeper.js';
import { Device, SimpleShelf } from '../web/storage/simple_shelf.js';
import { module } from './module.js';
import { randomFrom } from './random_actions.js';

globalThis.crypto ??= /** @type {Crypto} */ (webcrypto);
globalThis.CustomEvent ??= class extends Event {
  constructor(type, { detail } = {}) {
    super(type);
    this.detail = detail;
  }
};

const lesson = JSON.stringify({ format: 'lesson/1', title: 'Tides', id: 'tides', questions: [{ id: 'e', type: 'essay', prompt: 'Write.' }] });
const program = { start: () => module };
const whole = Object.assign(new EventTarget(), { thing: program, get: async () => program });

/** A tab with one field, which the page fills as text_field.js does: the caret stays where it was. */
class Tab {
  field = '';
  caret = 0;
  words = 0;

  constructor(name, device) {
    this.name = name;
    const session = new Session(program, { lesson, feedback: '', whole });
    this.keeper = new Keeper(session, new SimpleShelf(device), { lessonId: 'tides', lessonTitle: 'Tides' });
    this.keeper.addEventListener('changed', ({ detail }) => this.show(detail));
  }

  show({ parts }) {
    const part = parts.find(({ id }) => id === 'e');
    if (!part) return;
    const text = String(part.value ?? '');
    this.caret = Math.min(this.caret, text.length);
    this.field = text;
  }

  key(letter) {
    this.field = this.field.slice(0, this.caret) + letter + this.field.slice(this.caret);
    this.caret += letter.length;
    this.show(this.keeper.write({ do: 'respond', part: 'e', value: this.field }));
  }
}

/** A turn of the event loop, in which tabs hear of each other. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

async function type(tabCount, seed) {
  const below = randomFrom(seed);
  const device = new Device();
  const tabs = [...'abcd'].slice(0, tabCount).map((name) => new Tab(name, device));
  for (const tab of tabs) tab.show(await tab.keeper.start());
  const words = [];
  for (let word = 0; word < 60 * tabCount; word++) {
    const tab = tabs[below(tabCount)];
    words.push(`${tab.name}${tab.words++}`);
    for (const letter of `${words.at(-1)} `) {
      tab.key(letter);
      if (below(3) === 0) await turn();
    }
    if (below(3) === 0) await tab.keeper.flush();
  }
  for (let round = 0; round < 3; round++) {
    for (const tab of tabs) await tab.keeper.flush();
    for (let waited = 0; waited < 10; waited++) await turn();
  }
  for (const tab of tabs) await tab.keeper.close();
  const texts = [...device.works.values()].flatMap(({ work }) => {
    const { value, history = [] } = JSON.parse(work).responses.e;
    return [value, ...history.map((past) => past.value)];
  });
  return { copies: device.works.size, lost: words.filter((word) => !texts.some((text) => text.includes(`${word} `))) };
}

test('three tabs that type in one part at the same time keep every word of each, in one copy', async () => {
  for (const seed of [1, 2, 3]) assert.deepEqual(await type(3, seed), { copies: 1, lost: [] }, `seed ${seed}`);
});

test('so do two that were opened before the first word', async () => {
  for (const seed of [4, 5, 6]) assert.deepEqual(await type(2, seed), { copies: 1, lost: [] }, `seed ${seed}`);
});
