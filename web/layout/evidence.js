import { sentencesOf } from './sentences.js';

/**
 * Finds words in what is shown, whatever elements they run across.
 * @param {Node} root
 * @param {string} words
 * @returns {Range | null}
 */
export function findWords(root, words) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Node, at: number }[]} where each letter of `text` came from */
  const origins = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const letters = node.nodeValue ?? '';
    for (let at = 0; at < letters.length; at++) {
      const letter = plain(letters[at]);
      if (letter === ' ' && text.endsWith(' ')) continue;
      text += letter;
      origins.push({ node, at });
    }
  }
  const wanted = [...words.trim()].map(plain).join('').replace(/\s+/g, ' ');
  const begin = wanted ? text.indexOf(wanted) : -1;
  if (begin < 0) return null;
  const first = origins[begin];
  const last = origins[begin + wanted.length - 1];
  const range = document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}

/** @param {string} letter */
function plain(letter) {
  if (/\s/.test(letter)) return ' ';
  if (/[‘’‚‛]/.test(letter)) return "'";
  if (/[“”„‟]/.test(letter)) return '"';
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/**
 * The browser's own marks of that name, which change nothing in the page; null where it has none.
 * @param {string} name
 */
function highlight(name) {
  if (!('highlights' in CSS)) return null;
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

/**
 * Marks words in the passage and brings the first of them into sight.
 * @param {HTMLElement} passage
 * @param {string[]} evidence
 */
export function showEvidence(passage, evidence) {
  const ranges = evidence.flatMap((words) => findWords(passage, words) ?? []);
  const mark = highlight('worksheet-evidence');
  for (const range of [...(mark ?? [])]) if (passage.contains(range.startContainer)) mark?.delete(range);
  for (const range of ranges) mark?.add(range);
  const place = ranges[0]?.startContainer.parentElement;
  place?.scrollIntoView({ block: 'center' });
  passage.focus({ preventScroll: true });
  return ranges.length > 0;
}

/**
 * Keeps sentences marked in the passage.
 * @param {string} name of the browser's highlight
 * @param {() => HTMLElement} passage
 * @param {string} language
 */
export function markSentences(name, passage, language) {
  /** @type {Range[]} */
  let own = [];
  let frame = 0;
  /** @param {string[]} texts */
  const mark = (texts) => {
    const marks = highlight(name);
    if (!marks) return;
    for (const range of own) marks.delete(range);
    // What a sheet that has left the page had marked goes with it.
    for (const range of [...marks]) if (!range.startContainer.isConnected) marks.delete(range);
    const prose = /** @type {HTMLElement | null} */ (passage().querySelector('.prose'));
    const sentences = texts.length && prose ? sentencesOf(prose, language) : [];
    own = texts.flatMap((text) => sentences.find((sentence) => sentence.text === text)?.range ?? (prose && findWords(prose, text)) ?? []);
    for (const range of own) marks.add(range);
  };
  return {
    /** @param {string[]} texts */
    show(texts) {
      if (!texts.length && !own.length) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => mark(texts));
    },
  };
}
