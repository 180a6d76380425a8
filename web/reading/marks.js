import { PassageText } from './passage_text.js';

/** @typedef {import('./passage_text.js').Span} Span */

/**
 * Paints spans of a passage by name: by the browser's own highlights where it has them, else by elements around the words.
 * The style sheet says how `::highlight(worksheet-name)` and `.worksheet-name` look.
 */
export class Marks {
  /** @type {Map<string, Span[]>} */
  #spans = new Map();
  /** @type {Map<string, Range[]>} */
  #ranges = new Map();

  /** @param {Element} root @param {AbortSignal} signal takes every mark away */
  constructor(root, signal) {
    this.root = root;
    signal.addEventListener('abort', () => {
      for (const name of this.#ranges.keys()) this.#release(name);
    });
  }

  /** @param {Record<string, Span[]>} marks spans by name; names that are not told keep theirs */
  paint(marks) {
    const names = Object.keys(marks);
    for (const name of names) {
      if (marks[name].length) this.#spans.set(name, marks[name]);
      else this.#spans.delete(name);
    }
    if (!names.every((name) => this.#byBrowser(name))) return this.#wrapAll();
    const passage = new PassageText(this.root);
    for (const name of names) this.#highlight(name, passage);
  }

  /** The passage's nodes have changed: ranges are found anew. */
  #refresh() {
    const passage = new PassageText(this.root);
    for (const name of this.#spans.keys()) if (this.#byBrowser(name)) this.#highlight(name, passage);
  }

  /** A browser that shows no lines under highlights would part the colours by colour alone. @param {string} name */
  #byBrowser(name) {
    if (!('highlights' in CSS)) return false;
    return passing.has(name) || getComputedStyle(this.root, `::highlight(${name})`).textDecorationLine.includes('underline');
  }

  /** @param {string} name @param {PassageText} passage */
  #highlight(name, passage) {
    this.#release(name);
    const ranges = (this.#spans.get(name) ?? []).flatMap((span) => passage.rangeOf(span) ?? []);
    if (!ranges.length) return;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = passing.has(name) ? 1 : 0;
    CSS.highlights.set(name, highlight);
    this.#ranges.set(name, ranges);
  }

  /** @param {string} name */
  #release(name) {
    const highlight = 'highlights' in CSS ? CSS.highlights.get(name) : null;
    for (const range of this.#ranges.get(name) ?? []) highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(name);
    this.#ranges.delete(name);
  }

  #wrapAll() {
    const wrappers = this.root.querySelectorAll('mark[data-mark]');
    for (const wrapper of wrappers) wrapper.replaceWith(...wrapper.childNodes);
    if (wrappers.length) this.root.normalize();
    wrap(new PassageText(this.root), Object.fromEntries([...this.#spans].filter(([name]) => !this.#byBrowser(name))));
    this.#refresh();
    // Who keeps ranges of its own in the passage finds them anew.
    this.root.dispatchEvent(new Event('redrawn'));
  }
}

/** Marks that come and go while one reads. */
const passing = new Set(['worksheet-spoken', 'worksheet-cursor', 'worksheet-evidence']);

/**
 * Puts elements around the words of spans, leaving every other element as it is. Words of several spans get one element
 * that is called after all of them.
 * @param {PassageText} passage no longer holds afterwards
 * @param {Record<string, Span[]>} marks spans by name
 */
export function wrap(passage, marks) {
  /** @type {Map<Text, { from: number, to: number, name: string }[]>} */
  const byNode = new Map();
  for (const [name, spans] of Object.entries(marks)) {
    for (const { node, from, to } of spans.flatMap((span) => passage.nodesOf(span))) {
      byNode.set(node, [...(byNode.get(node) ?? []), { from, to, name }]);
    }
  }
  for (const [node, parts] of byNode) {
    const cuts = [...new Set(parts.flatMap(({ from, to }) => [from, to]))].sort((one, other) => other - one);
    // From the last cut to the first, so that places before it stay what they are.
    for (const at of cuts) {
      const words = at === 0 ? node : at < node.length ? node.splitText(at) : null;
      const names = new Set(parts.filter(({ from, to }) => from <= at && at < to).map(({ name }) => name));
      if (words && names.size) around(words, [...names].join(' '));
    }
  }
}

/** @param {Text} words @param {string} names */
function around(words, names) {
  const wrapper = document.createElement('mark');
  wrapper.className = names;
  wrapper.dataset.mark = '';
  words.after(wrapper);
  wrapper.append(words);
}
