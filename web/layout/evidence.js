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
 * Marks words in the passage and brings the first of them into sight.
 * @param {HTMLElement} passage
 * @param {string[]} evidence
 */
export function showEvidence(passage, evidence) {
  const ranges = evidence.flatMap((words) => findWords(passage, words) ?? []);
  const highlights = 'highlights' in CSS && CSS.highlights;
  if (highlights) {
    const name = 'worksheet-evidence';
    const mark = highlights.get(name) ?? new Highlight();
    for (const range of [...mark]) if (passage.contains(range.startContainer)) mark.delete(range);
    for (const range of ranges) mark.add(range);
    highlights.set(name, mark);
  }
  const place = ranges[0]?.startContainer.parentElement;
  place?.scrollIntoView({ block: 'center' });
  passage.focus({ preventScroll: true });
  return ranges.length > 0;
}
