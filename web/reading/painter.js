import { PassageText } from './passage_text.js';

/** @typedef {import('./passage_text.js').Span} Span */

/**
 * Paints spans of a passage, each under a name: a student's colours, the sentence that is read aloud, evidence. It uses the
 * browser's CSS highlights where it has them, else <mark> elements around the words. The style sheet says
 * how each name looks: `::highlight(worksheet-yellow)` and `.worksheet-yellow`.
 */
export class Painter {
  /** @type {Map<string, Span[]>} */
  #spans = new Map();
  /** @type {Map<string, Range[]>} */
  #ranges = new Map();

  /** @param {Element} root @param {AbortSignal} signal removes everything that was painted */
  constructor(root, signal) {
    this.root = root;
    signal.addEventListener('abort', () => {
      for (const name of this.#ranges.keys()) this.#release(name);
    });
  }

  /** @param {Record<string, Span[]>} painted spans by name; other names keep theirs */
  paint(painted) {
    const names = Object.keys(painted);
    for (const name of names) {
      if (painted[name].length) this.#spans.set(name, painted[name]);
      else this.#spans.delete(name);
    }
    if (!names.every((name) => this.#usesHighlight(name))) return this.#wrapAll();
    const passage = new PassageText(this.root);
    for (const name of names) this.#highlight(name, passage);
  }

  /** Finds the ranges again, after the passage's nodes have changed. */
  #refresh() {
    const passage = new PassageText(this.root);
    for (const name of this.#spans.keys()) if (this.#usesHighlight(name)) this.#highlight(name, passage);
  }

  /** False where the browser cannot underline highlights: the colours must differ by their lines too. @param {string} name */
  #usesHighlight(name) {
    if (!('highlights' in CSS)) return false;
    return temporary.has(name) || getComputedStyle(this.root, `::highlight(${name})`).textDecorationLine.includes('underline');
  }

  /** @param {string} name @param {PassageText} passage */
  #highlight(name, passage) {
    this.#release(name);
    const ranges = (this.#spans.get(name) ?? []).flatMap((span) => passage.rangeOf(span) ?? []);
    if (!ranges.length) return;
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = temporary.has(name) ? 1 : 0;
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
    const wrappers = this.root.querySelectorAll('mark[data-painted]');
    for (const wrapper of wrappers) wrapper.replaceWith(...wrapper.childNodes);
    if (wrappers.length) this.root.normalize();
    wrap(new PassageText(this.root), Object.fromEntries([...this.#spans].filter(([name]) => !this.#usesHighlight(name))));
    this.#refresh();
    // Others who keep ranges in the passage have to find them again.
    this.root.dispatchEvent(new Event('redrawn'));
  }
}

/** What is painted for a while only, above the student's highlights. */
const temporary = new Set(['worksheet-spoken', 'worksheet-cursor', 'worksheet-evidence']);

/**
 * Puts <mark> elements around the words of spans and leaves all other elements as they are. Words of several spans get one
 * element with a class for each.
 * @param {PassageText} passage is out of date afterwards
 * @param {Record<string, Span[]>} painted spans by name
 */
export function wrap(passage, painted) {
  /** @type {Map<Text, { from: number, to: number, name: string }[]>} */
  const byNode = new Map();
  for (const [name, spans] of Object.entries(painted)) {
    for (const { node, from, to } of spans.flatMap((span) => passage.nodesOf(span))) {
      byNode.set(node, [...(byNode.get(node) ?? []), { from, to, name }]);
    }
  }
  for (const [node, parts] of byNode) {
    const cuts = [...new Set(parts.flatMap(({ from, to }) => [from, to]))].sort((one, other) => other - one);
    // From the last cut to the first: a cut changes no place before it.
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
  wrapper.dataset.painted = '';
  words.after(wrapper);
  wrapper.append(words);
}
