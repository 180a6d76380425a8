const blocks = 'p,h1,h2,h3,h4,h5,h6,li,td,th,pre,dt,dd,blockquote,div';

/** Attribute of elements that stand in the passage but are not part of its text: numbers of notes, notes, definitions. */
export const beside = 'data-beside';

/** @typedef {{ begin: number, end: number }} Span UTF-16 offsets in a passage's text */
/** @typedef {Span & { element: Element }} Block */
/** @typedef {{ node: Text, begin: number, end: number }} TextNode */

/**
 * The text of a passage as it is shown, block after block, and where each letter of it is on the page. It must be made
 * again when the passage's nodes change; offsets into the text stay true.
 */
export class PassageText {
  text = '';
  /** @type {Block[]} */
  blocks = [];
  /** @type {TextNode[]} */
  #nodes = [];

  /** @param {Element} root */
  constructor(root) {
    this.root = root;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      if (node.hasAttribute(beside)) return NodeFilter.FILTER_REJECT;
      return node.localName === 'br' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) this.#add(node);
      else if (this.text) this.#space();
    }
  }

  /** @param {Text} node */
  #add(node) {
    if (!node.data) return;
    const element = node.parentElement?.closest(blocks) ?? this.root;
    const last = this.blocks.at(-1);
    if (last?.element !== element) {
      if (last) this.text += '\n';
      this.blocks.push({ element, begin: this.text.length, end: this.text.length });
    }
    const begin = this.text.length;
    this.text += node.data.replace(/\s/g, ' ');
    this.#nodes.push({ node, begin, end: this.text.length });
    this.blocks[this.blocks.length - 1].end = this.text.length;
  }

  #space() {
    this.text += ' ';
    this.blocks[this.blocks.length - 1].end = this.text.length;
  }

  /** The text nodes of a span, each with its letters that belong to it. @param {Span} span */
  nodesOf({ begin, end }) {
    return this.#nodes
      .filter((each) => each.begin < end && each.end > begin)
      .map((each) => ({ node: each.node, from: Math.max(0, begin - each.begin), to: Math.min(end, each.end) - each.begin }));
  }

  /** @param {Span} span @returns {Range | null} */
  rangeOf(span) {
    const nodes = this.nodesOf(span);
    const last = nodes.at(-1);
    if (!last) return null;
    const range = document.createRange();
    range.setStart(nodes[0].node, nodes[0].from);
    range.setEnd(last.node, last.to);
    return range;
  }

  /**
   * The part of the passage that a range on the page covers, without the white space around it.
   * @param {AbstractRange} range
   * @returns {Span | null}
   */
  spanOf({ startContainer, startOffset, endContainer, endOffset }) {
    return this.trimmed({ begin: this.offsetOf(startContainer, startOffset), end: this.offsetOf(endContainer, endOffset) });
  }

  /** @param {Span} span @returns {Span | null} */
  trimmed({ begin, end }) {
    while (begin < end && /\s/.test(this.text[begin])) begin++;
    while (end > begin && /\s/.test(this.text[end - 1])) end--;
    return begin < end ? { begin, end } : null;
  }

  /**
   * The offset of a place on the page; one outside the passage counts as its nearest end.
   * @param {Node} container
   * @param {number} offset
   */
  offsetOf(container, offset) {
    const here = this.#nodes.find(({ node }) => node === container);
    if (here) return here.begin + Math.min(offset, here.end - here.begin);
    const place = document.createRange();
    place.setStart(container, offset);
    return this.#nodes.find(({ node }) => place.comparePoint(node, 0) >= 0)?.begin ?? this.text.length;
  }

  /** The block that an offset stands in. @param {number} offset */
  blockAt(offset) {
    return this.blocks.find(({ end }) => offset < end) ?? this.blocks.at(-1);
  }
}
