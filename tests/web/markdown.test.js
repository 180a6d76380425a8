import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundled } from './bundled.js';

// What a lesson's texts become, as elements that write themselves out: <em>so</em>.

class Piece {
  /** @type {(Piece | string)[]} */
  children = [];
  constructor(/** @type {string} */ tag = '') {
    this.tag = tag;
  }
  setAttribute(/** @type {string} */ name, /** @type {string} */ value) {
    this[name] = value;
  }
  append(/** @type {(Piece | string)[]} */ ...children) {
    this.children.push(...children);
  }
  /** @returns {string} */
  toString() {
    const inside = this.children.join('');
    const { tag, start, src } = /** @type {any} */ (this);
    return tag ? `<${tag}${start ? ` start=${start}` : ''}${src ? ` src=${src}` : ''}>${inside}</${tag}>` : inside;
  }
}

Object.assign(globalThis, {
  document: {
    baseURI: 'https://lessons.example/',
    createElement: (/** @type {string} */ tag) => new Piece(tag),
    createDocumentFragment: () => new Piece(),
    createTextNode: (/** @type {string} */ text) => text,
  },
});

const { blocks, inline, lineOrBlocks } = await bundled('element/markdown.js');
/** @param {string[]} texts */
const unchanged = (texts) => texts.map((text) => [text, text]);
/** @param {(text: string) => Piece} show @param {[text: string, shown: string][]} rows */
const holds = (show, rows) => {
  for (const [text, shown] of rows) assert.equal(String(show(text)), shown);
};

test('a text of one line is shown as it is written', () => {
  holds(inline, unchanged(['- 5', '+ 5', '* a star', '>= 5', '> 5', '# of legs', '2*3*4', '2**3**4', 'a*b*c', '2*3 + 4*5', '5*(x)*2', '1789.', '3. Oktober 1990', '5~10 and 9~11']));
  holds(inline, unchanged(['~~5~~', '__proto__', 'is __init__ one', '====', '---', '___ is the capital of ___', '    four blanks', '| a | b |', '[ ] open', '&constructor;', '&nbsp;', '&lt;b&gt;', '<b>bold</b>', 'C:\\new\\(x)']));
});

test('but for emphasis, code, links and images', () => {
  holds(inline, [
    ['*Emma* and **not** _Persuasion_', '<em>Emma</em> and <strong>not</strong> <em>Persuasion</em>'],
    ['recom**mend**able, *un*happy', 'recom<strong>mend</strong>able, <em>un</em>happy'],
    ['- `a*b*c` is code', '- <code>a*b*c</code> is code'],
    ['- [the source](https://a.example/)', '- <a>the source</a>'],
    ['![a tree](tree.png)', '<img src=https://lessons.example/tree.png></img>'],
    ['\\*not so\\*', '*not so*'],
    ['**2*3*4 = 24**', '<strong>2*3*4 = 24</strong>'],
  ]);
});

test('a prompt of one line is as it is written, one of several lines is Markdown', () => {
  holds(lineOrBlocks, [
    ['- 5 + 3 = ?', '<p>- 5 + 3 = ?</p>'],
    ['# of legs of a spider?\n', '<p># of legs of a spider?\n</p>'],
    ['Which?\n\n- *one*\n- two', '<p>Which?</p><ul><li><em>one</em></li><li>two</li></ul>'],
  ]);
});

test('in Markdown, numbers that do not count and signs between numbers stay as they are', () => {
  holds(blocks, [
    ['1789. The year of *revolution*.\n\n3. Oktober 1990 ist der Tag.', '<p>1789. The year of <em>revolution</em>.</p><p>3. Oktober 1990 ist der Tag.</p>'],
    ['1. one\n2. two', '<ol start=1><li>one</li><li>two</li></ol>'],
    ['1. one\n1. two', '<ol start=1><li>one</li><li>two</li></ol>'],
    ['4. four\n5. five', '<ol start=4><li>four</li><li>five</li></ol>'],
    ['From 5~10 to 9~11.', '<p>From 5~10 to 9~11.</p>'],
    ['5*3*2 = 30 &amp; so &constructor;', '<p>5*3*2 = 30 & so &constructor;</p>'],
  ]);
});

test('a poem keeps its lines with two blanks or a backslash', () => {
  holds(blocks, [
    ['Red is the rose,  \nblue is the sea.', '<p>Red is the rose,<br></br>blue is the sea.</p>'],
    ['Red is the rose,\\\nblue is the sea.', '<p>Red is the rose,<br></br>blue is the sea.</p>'],
  ]);
});

test('what would take long or nests too deep is shown as it is, and the rest goes on', () => {
  const again = (/** @type {string} */ text) => text.repeat(Math.ceil(200_000 / text.length)).trim();
  // Each took from seconds to minutes, or more stack than there is.
  for (const text of [...['_a_', 'a.a.@', 'http://))', '**a', '&a;*', '[a](', '*a _b '].map(again), '> '.repeat(5000), '- '.repeat(5000) + 'a', '1. '.repeat(5000)]) {
    assert.equal(String(blocks(`*Before.*\n\n${text}\n\n*After.*`)), `<p><em>Before.</em></p><p>${text}</p><p><em>After.</em></p>`);
    assert.equal(String(inline(text)), text);
  }
  const code = again('a*b ');
  assert.equal(String(blocks('```\na\n\n' + code + '\n```')), '<pre><code>a\n\n' + code + '</code></pre>');
});

test('long texts with few signs, lists, tables and pictures in the lesson are what they are', () => {
  const words = 'A long passage goes on. '.repeat(5000).trim();
  assert.equal(String(blocks(`*So*: ${words}`)), `<p><em>So</em>: ${words}</p>`);
  assert.match(String(blocks('- *item*\n'.repeat(3000))), /^<ul><li><em>item<\/em><\/li>/);
  const picture = `data:image/png;base64,${'A'.repeat(100_000)}`;
  assert.match(String(blocks(`A map: ![a](${picture})`)), /^<p>A map: <img src=data/);
});
