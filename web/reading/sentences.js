/** @typedef {import('./passage_text.js').Span} Span */

const abbreviation = /(^|[\s(“"])(\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|No|Nr|Fig|vs|ca|bzw|Sr|Sra|Mme|e\.g|i\.e|z\.\s?B)\.\s*$/u;

/**
 * Every sentence of a passage. A sentence never crosses the end of its block.
 * @param {import('./passage_text.js').PassageText} passage
 * @param {string} language
 * @returns {(Span & { block: number })[]} `block` is the block's number
 */
export function sentencesOf({ text, blocks }, language) {
  const split = splitter(language);
  return blocks.flatMap((block, at) =>
    block.element.closest('.stretch[hidden]') ? [] : split(text.slice(block.begin, block.end)).map(([begin, end]) => ({ begin: block.begin + begin, end: block.begin + end, block: at })),
  );
}

const notProse = 'h1, h2, h3, h4, h5, h6, th, caption, pre';
const endOfSentence = /[.!?…。！？؟।]["'”’»)\]]*$/;

/**
 * Those sentences that can be chosen as evidence: not a heading, nor a paragraph that is bold as a whole and stands for one;
 * and what stands in a table only where it ends as a sentence does.
 * @param {import('./passage_text.js').PassageText} passage
 * @param {string} language
 */
export function choosableSentences(passage, language) {
  const { text, blocks } = passage;
  return sentencesOf(passage, language).filter(({ begin, end, block }) => {
    const { element } = blocks[block];
    const mayBeName = element.matches('td') || (element.matches('p') && isBold(element));
    return !element.closest(notProse) && (!mayBeName || endOfSentence.test(text.slice(begin, end)));
  });
}

/** @param {Element} element */
const isBold = ({ firstElementChild: first, textContent }) => first?.localName === 'strong' && first.textContent === textContent;

/**
 * A function that splits text of this language into sentences, without the white space between them.
 * @param {string} language
 * @returns {(text: string) => [begin: number, end: number][]}
 */
function splitter(language) {
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
