import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { english } from '../../web/words/en.js';
import { grammarOf } from '../../web/words/grammar.js';

// What is said about a checked answer, made with elements that only remember what they were given.

const webFolder = fileURLToPath(new URL('../../web', import.meta.url));
const { build } = createRequire(`${webFolder}/package.json`)('esbuild');
// What the page's bundle runs when it is first used.
const needed = {
  name: 'needed',
  setup(made) {
    made.onResolve({ filter: /^needed:/ }, ({ path }) => ({ path: path.replace('needed:', ''), namespace: 'needed' }));
    made.onLoad({ filter: /./, namespace: 'needed' }, () => ({ contents: 'import * as marked from "marked"; export default () => marked;', resolveDir: webFolder }));
  },
};
const entry = fileURLToPath(new URL('../../web/element/feedback.js', import.meta.url));
const built = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false, loader: { '.css': 'text' }, plugins: [needed] });
const { feedback } = await import(`data:text/javascript,${encodeURIComponent(built.outputFiles[0].text)}`);

class Element {
  /** @type {(Element | string)[]} */
  children = [];
  classList = { add() {} };
  setAttribute() {}
  append(/** @type {(Element | string)[]} */ ...children) {
    this.children.push(...children);
  }
  get childElementCount() {
    return this.children.filter((child) => child instanceof Element).length;
  }
  /** @returns {string[]} all texts inside */
  get texts() {
    return this.children.flatMap((child) => (child instanceof Element ? child.texts : [child]));
  }
}
class TextNode extends Element {}

Object.assign(globalThis, {
  document: {
    createElement: () => new Element(),
    createTextNode: (/** @type {string} */ text) => Object.assign(new TextNode(), { children: [text] }),
    createDocumentFragment: () => new Element(),
  },
});

const say = english(grammarOf('en'));
const context = { say, ownText: {}, lessonText: {}, base: '', view: { passage: '' } };
const idea = (/** @type {string} */ state, /** @type {string | null} */ text = null) => ({ state, text, spans: [], hint: '', feedback: '' });

/** @param {object} mark @param {object} [more] */
function told(mark, more) {
  const whole = { verdict: 'unsure', score: 0, open: 0, max: 2, needs_reader: false, ideas: [], items: [], covered: 0, need: 2, forgiven: [], ...mark };
  const pieces = feedback({ value: '', checked: true, locked: false, mark: whole, due: null, ...more }, { type: 'short' }, context);
  return pieces.flatMap((piece) => piece.texts).join(' ');
}

test('what is covered counts and is named first, what is open waits for the teacher', () => {
  const ideas = [idea('unsure', 'Floods.'), idea('covered', 'Painting.')];
  const said = told({ ideas, covered: 1, score: 1, open: 1 });
  assert.match(said, /1 point, and 1 for your teacher to decide/);
  assert.ok(said.indexOf('You have this: Painting.') >= 0 && said.indexOf('Painting.') < said.indexOf('Not certain: Floods.'), said);
});

test('an idea that may be there is not called missing, told or not', () => {
  const said = told({ ideas: [idea('covered', 'Painting.'), idea('unsure'), idea('missing')], covered: 1, score: 1, open: 1 });
  assert.match(said, /One more idea may be there\. Your teacher decides\./);
  assert.doesNotMatch(said, /missing/);
  const three = told({ ideas: [idea('covered', 'Painting.'), idea('unsure'), idea('missing')], covered: 1, need: 3, score: 1, open: 1 });
  assert.match(three, /One more idea may be there\. Your teacher decides\..*One more idea is missing\./);
});

test('nothing is said of a teacher where nothing is open, or where one reads it anyway', () => {
  assert.doesNotMatch(told({ verdict: 'partly', ideas: [idea('covered', 'Painting.'), idea('missing')], covered: 1, score: 1 }), /teacher/);
  assert.doesNotMatch(told({ verdict: 'correct', ideas: [idea('covered', 'A.'), idea('covered', 'B.'), idea('unsure', 'C.')], covered: 2, score: 2 }), /teacher|certain/);
  const essay = told({ needs_reader: true, open: 2, ideas: [], need: 0 });
  assert.equal(essay.match(/teacher/g)?.length, 1);
});

test('with nothing earned, only what is open is said', () => assert.match(told({ ideas: [idea('unsure')], need: 1, open: 2 }), /\b2 points for your teacher to decide/));
