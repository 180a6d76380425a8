import { make } from '../element/dom.js';
import { blocks } from '../element/markdown.js';

/** Stands between two stretches while the passage is one text: a character that no script uses. */
const parting = '\ue000';

/**
 * The passage as elements; in guided reading in a box for each stretch.
 * @param {{ view: import('../types.js').View, base: string }} context
 * @returns {Node[]}
 */
export function passageNodes({ view: { passage, stretches = [] }, base }) {
  const whole = blocks(passage, { base, heading: 3 });
  if (!stretches.length) return [whole];
  const text = passage.replaceAll(parting, '\ufffd');
  const pieces = [0, ...stretches.map(({ end }) => end)].map((begin, at) => text.slice(begin, stretches[at]?.end));
  const parted = blocks(pieces.join(`\n\n${parting}\n\n`), { base, heading: 3 });
  const boxes = [make('div.stretch')];
  for (const node of [...parted.childNodes]) {
    if (node.textContent === parting) boxes.push(make('div.stretch'));
    else boxes[boxes.length - 1].append(node);
  }
  // Markdown may have taken a parting for something else: then all is shown.
  return boxes.length === pieces.length ? boxes : [whole];
}
