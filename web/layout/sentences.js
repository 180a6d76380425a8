/** @typedef {{ text: string, range: Range }} Sentence */

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, pre, dt, dd, blockquote, figcaption, div';
const unread = '.unseen, [aria-hidden=true], [hidden], [data-beside]';
const abbreviation = /(^|[\s(“"])(\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nr|Fig|vs|ca|bzw|Sr|Sra|Mme|e\.g|i\.e|z\.\s?B)\.\s*$/u;

/**
 * The sentences of what is shown, in order, each within one block of it.
 * @param {HTMLElement} root
 * @param {string} language BCP 47
 * @returns {Sentence[]}
 */
export function sentencesOf(root, language) {
  const split = splitter(language);
  return blocksOf(root).flatMap(({ text, pieces }) =>
    split(text).flatMap(([begin, end]) => {
      const range = document.createRange();
      const from = placeOf(pieces, begin, false);
      const to = placeOf(pieces, end, true);
      if (!from || !to) return [];
      range.setStart(from.node, from.at);
      range.setEnd(to.node, to.at);
      return { text: text.slice(begin, end).replace(/\s+/g, ' '), range };
    }),
  );
}

/** @typedef {{ node: Text, begin: number, end: number }} Piece */

/**
 * @param {HTMLElement} root
 * @returns {{ text: string, pieces: Piece[] }[]}
 */
function blocksOf(root) {
  const found = [];
  /** @type {{ element: Element | null, text: string, pieces: Piece[] }} */
  let block = { element: null, text: '', pieces: [] };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) block.text += '\n';
    if (!(node instanceof Text) || node.parentElement?.closest(unread)) continue;
    const element = node.parentElement?.closest(blocks) ?? root;
    if (element !== block.element) {
      block = { element, text: '', pieces: [] };
      found.push(block);
    }
    block.pieces.push({ node, begin: block.text.length, end: block.text.length + node.data.length });
    block.text += node.data;
  }
  return found;
}

/**
 * Where a letter of a block's text stands. An end belongs to the letter before it.
 * @param {Piece[]} pieces @param {number} at @param {boolean} isEnd
 */
function placeOf(pieces, at, isEnd) {
  const piece = pieces.find(({ begin, end }) => (isEnd ? begin < at && at <= end : begin <= at && at < end));
  return piece && { node: piece.node, at: at - piece.begin };
}

/**
 * How a text in this language parts into sentences, without the white space between them.
 * @param {string} language
 * @returns {(text: string) => [begin: number, end: number][]}
 */
export function splitter(language) {
  const segments = 'Segmenter' in Intl ? bySegmenter(language) : (/** @type {string} */ text) => text.match(/.+?(?:[.!?…]+["'”’»)\]]*\s+|[。！？]|$)/gsu) ?? [];
  return (text) => {
    /** @type {[number, number][]} */
    const found = [];
    let at = 0;
    let joined = '';
    for (const segment of segments(text)) {
      joined += segment;
      if (abbreviation.test(joined) && at + joined.length < text.length) continue;
      const begin = at + joined.length - joined.trimStart().length;
      const end = at + joined.trimEnd().length;
      if (/[\p{L}\p{N}]/u.test(joined)) found.push([begin, end]);
      at += joined.length;
      joined = '';
    }
    return found;
  };
}

/** @param {string} language */
function bySegmenter(language) {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return (/** @type {string} */ text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}
