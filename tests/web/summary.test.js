import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../web/words/en.js';
import { grammarOf } from '../../web/words/grammar.js';
import { bundled } from './bundled.js';

// The summary at the end, made with elements that only remember what they were given.

const { summary } = await bundled('element/summary.js');

class Element {
  /** @type {(Element | string)[]} */
  children = [];
  style = {};
  setAttribute() {}
  remove() {}
  addEventListener() {}
  append(/** @type {(Element | string)[]} */ ...children) {
    this.children.push(...children);
  }
  /** @returns {string[]} all texts inside */
  get texts() {
    return this.children.flatMap((child) => (child instanceof Element ? child.texts : [child]));
  }
}

Object.assign(globalThis, {
  document: { createElement: () => new Element(), documentElement: null },
  getComputedStyle: () => ({ fontSize: '16px' }),
  CSSStyleSheet: class {
    replaceSync() {}
  },
});

const say = english(grammarOf('en'));
const student = { name: '', date: '' };

test('going back to the answers is offered where the core would let one', () => {
  const progress = { parts: 1, answered: 1, right: 0, partly: 0, unsure: 0, wrong: 1, score: 0, open: 0, max: 1, again: [], to_compare: [] };
  const context = { root: { adoptedStyleSheets: [], append() {}, host: { getAttribute: () => null } }, say, ownText: {}, lessonText: {}, readonly: false, view: { settings: { feedback: 'each' }, questions: [] } };
  for (const can_reopen of [true, false]) {
    const { element } = summary({ progress, can_reopen, student }, context, () => {});
    assert.equal(element.texts.includes(say.workOn), can_reopen);
    assert.ok(element.texts.includes(say.startAgain));
  }
});

test('the summary says what is earned and what is open, and not that all is done while something is open', () => {
  const context = { root: { adoptedStyleSheets: [], append() {}, host: { getAttribute: () => null } }, say, ownText: {}, lessonText: {}, readonly: false };
  const view = (questions) => ({ settings: { feedback: 'each' }, questions });
  const told = (progress, questions = []) => summary({ progress: { parts: 9, answered: 9, right: 5, partly: 0, unsure: 0, wrong: 0, max: 12, again: [], to_compare: [], ...progress }, can_reopen: false, student }, { ...context, view: view(questions) }, () => {}).element.texts;
  const open = told({ unsure: 2, score: 7, open: 3 });
  assert.ok(open.includes('7 of 12 points, and 3 for your teacher to decide'), String(open));
  assert.ok(open.includes('2 for your teacher'));
  assert.ok(!open.includes(say.nothingAgain));
  const closed = told({ score: 12, open: 0 });
  assert.ok(closed.includes('12 of 12 points') && closed.includes(say.nothingAgain), String(closed));
});
