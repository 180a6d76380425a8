import marked from 'needed:marked/lib/marked.umd.js';
import { allowed, pictureAddress } from './addresses.js';
import { make } from './dom.js';
import { bounded, isTooMuch } from './markdown_bounds.js';
import { isMeant } from './markdown_meant.js';

/** @typedef {import('marked').Tokens.Generic} Token */

const plain = /^(?![\s=-]|\+\s|\d+[.)]\s)[^\\`*_{}[\]#<>|~&\r\n@]*$/;
const hasSigns = /[\\`*_[<~@]|:\/\/|www\./i;

/**
 * Renders a lesson's Markdown as blocks. Raw HTML in it shows as text.
 * @param {string | undefined} text
 * @param {{ base?: string, heading?: number }} [options] `base` resolves relative addresses, `heading` is the level of `#`
 * @returns {DocumentFragment}
 */
export function blocks(text, options = {}) {
  const into = document.createDocumentFragment();
  if (!text) return into;
  const paragraphs = text.split('\n\n');
  if (paragraphs.every(isPlain)) into.append(...paragraphs.map((paragraph) => make('p', null, paragraph)));
  else into.append(...rendered(text, options, (renderer, tokens) => renderer.whole(tokens)));
  return into;
}

/**
 * Renders a prompt or an answer: Markdown where it has several lines, otherwise a paragraph as it is written.
 * @param {string | undefined} text
 * @param {{ base?: string, heading?: number }} [options]
 * @returns {DocumentFragment}
 */
export function lineOrBlocks(text, options = {}) {
  if (!text || hasLines(text)) return blocks(text, options);
  const into = document.createDocumentFragment();
  into.append(make('p', null, spans(text, options)));
  return into;
}

/**
 * Renders what stands within a line: a title, a choice, an idea, a criterion. One line is shown as it is written, several
 * are Markdown.
 * @param {string | undefined} text
 * @param {{ base?: string }} [options]
 * @returns {DocumentFragment}
 */
export function inline(text, options = {}) {
  if (!text || !hasLines(text)) return spans(text, options);
  const into = document.createDocumentFragment();
  into.append(
    ...rendered(text, options, (renderer, tokens) => {
      const only = tokens.filter((token) => token.type !== 'space');
      return only.length === 1 && only[0].type === 'paragraph' ? renderer.inline(only[0].tokens ?? []) : renderer.blocks(tokens);
    }),
  );
  return into;
}

/**
 * @param {string} text Markdown
 * @param {{ base?: string, heading?: number }} options
 * @param {(renderer: Renderer, tokens: Token[]) => Node[]} render
 * @returns {(Node | string)[]} what nests deeper than can be followed as it is written: its words are still worth reading
 */
function rendered(text, options, render) {
  const { text: short, whole } = bounded(text);
  try {
    return render(new Renderer({ ...options, wholeOf: whole }), marked().Lexer.lex(short));
  } catch {
    return [text];
  }
}

/**
 * Renders a text as it is written, but for emphasis, code, links and images: `- 5`, `1789.` and `2*3*4` mean what they say.
 * @param {string | undefined} text
 * @param {{ base?: string }} [options]
 * @returns {DocumentFragment}
 */
export function spans(text, options = {}) {
  const into = document.createDocumentFragment();
  if (text) into.append(...(hasSigns.test(text) && !isTooMuch(text) ? new Renderer({ ...options, asWritten: true }).inline(readSpans(text)) : [text]));
  return into;
}

/**
 * A text of one line as the bare text that a menu or a name can hold; a picture is its description.
 * @param {string} text
 * @param {{ base?: string }} [options]
 */
export function plainText(text, options = {}) {
  const shown = inline(text, options);
  for (const picture of shown.querySelectorAll('img')) picture.replaceWith(picture.alt);
  for (const block of shown.children) block.after(' ');
  return (shown.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** @param {string} text */
const hasLines = (text) => /\S[^\S\r\n]*[\r\n]\s*\S/.test(text);

/** @param {string} text */
const isPlain = (text) => plain.test(text) && !/:\/\/|www\./.test(text);

/** @param {string} text @returns {Token[]} */
const readSpans = (text) => marked().Lexer.lexInline(text);

class Renderer {
  /** @param {{ base?: string, heading?: number, asWritten?: boolean, wholeOf?: (text: string) => string }} options */
  constructor({ base = document.baseURI, heading = 2, asWritten = false, wholeOf = (text) => text }) {
    this.base = base;
    this.heading = heading;
    this.asWritten = asWritten;
    this.wholeOf = wholeOf;
    this.highest = 1;
  }

  /** @param {Token[]} tokens @returns {Node[]} */
  whole(tokens) {
    // Whatever level an author begins with, the page's order of headings is kept.
    const depths = tokens.filter((token) => token.type === 'heading').map((token) => token.depth);
    if (depths.length) this.highest = Math.min(...depths);
    return this.blocks(tokens);
  }

  /** @param {Token[]} tokens @returns {Node[]} */
  blocks(tokens) {
    return tokens.flatMap((token) => this.block(token) ?? []);
  }

  /** @param {Token[]} tokens @returns {Node[]} */
  inline(tokens) {
    return tokens.flatMap((token, at) => (isMeant(tokens, at, this.asWritten) ? this.span(token) : this.withSigns(token)) ?? []);
  }

  /** @param {Token} token @returns {Node[]} */
  withSigns({ type, raw, tokens = [] }) {
    const length = type === 'strong' || raw.startsWith('~~') ? 2 : 1;
    const signs = () => document.createTextNode(raw.slice(0, length));
    return [signs(), ...this.inline(tokens), signs()];
  }

  /** @param {Token} token @returns {Node[] | Node | null} */
  block(token) {
    const tokens = token.tokens ?? [];
    switch (token.type) {
      case 'space':
      case 'def':
        return null;
      case 'heading': {
        const level = Math.min(6, this.heading + token.depth - this.highest);
        return make(/** @type {'h2'} */ (`h${level}`), null, ...this.inline(tokens));
      }
      case 'paragraph':
        return make('p', null, ...this.inline(tokens));
      case 'blockquote':
        return make('blockquote', null, ...this.blocks(tokens));
      case 'code':
        return make('pre', { tabIndex: 0, translate: 'no' }, make('code', null, this.wholeOf(token.text)));
      case 'hr':
        return make('hr');
      case 'list':
        return this.list(token);
      case 'table':
        return this.table(token);
      case 'html':
        return make('p', null, this.wholeOf(token.raw.trim()));
      default:
        return this.span(token);
    }
  }

  /** @param {Token} token @returns {Node[] | Node} */
  list(token) {
    if (token.ordered && !counts(token)) return token.items.flatMap((/** @type {Token} */ item) => this.numbered(item));
    const items = token.items.map((/** @type {Token} */ item) => make('li', null, ...this.blocks(item.tokens ?? [])));
    return token.ordered ? make('ol', { start: Number(token.start) || 1 }, ...items) : make('ul', null, ...items);
  }

  /**
   * A paragraph that begins with a number: "1789. The year of …", "3. Oktober 1990".
   * @param {Token} item
   */
  numbered(item) {
    const tokens = item.tokens ?? [];
    const [first] = tokens;
    const isParagraph = first?.type === 'text' || first?.type === 'paragraph';
    const opening = make('p', null, `${writtenNumber(item)} `, ...(isParagraph ? this.inline(first.tokens ?? []) : []));
    return [opening, ...this.blocks(isParagraph ? tokens.slice(1) : tokens)];
  }

  /** @param {Token} token */
  table(token) {
    /** @param {'th' | 'td'} tag @param {any} cell */
    const filled = (tag, { align, tokens }) =>
      make(align ? `${tag}.${align}` : tag, tag === 'th' ? { scope: 'col' } : null, ...this.inline(tokens));
    /** @param {'th' | 'td'} tag @param {any[]} cells */
    const row = (tag, cells) => make('tr', null, ...cells.map((cell) => filled(tag, cell)));
    const head = make('thead', null, row('th', token.header));
    const body = make('tbody', null, ...token.rows.map((/** @type {any[]} */ cells) => row('td', cells)));
    return make('div.scrolls', { tabIndex: 0, role: 'group' }, make('table', null, head, body));
  }

  /** @param {Token} token @returns {Node[] | Node | null} */
  span(token) {
    const tokens = token.tokens ?? [];
    switch (token.type) {
      case 'strong':
        return make('strong', null, ...this.inline(tokens));
      case 'em':
        return make('em', null, ...this.inline(tokens));
      case 'del':
        return make('del', null, ...this.inline(tokens));
      case 'codespan':
        return make('code', { translate: 'no' }, token.text);
      case 'br':
        return make('br');
      case 'link':
        return this.link(token, this.inline(tokens));
      case 'image':
        return this.image(token);
      case 'html':
        return document.createTextNode(token.raw);
      case 'escape':
        return document.createTextNode(this.asWritten && !/[*_`[\]]/.test(token.text) ? token.raw : token.text);
      case 'text':
        return token.tokens ? this.inline(tokens) : this.words(token.text);
      default:
        return this.words(token.text ?? token.raw ?? '');
    }
  }

  /** @param {string} text */
  words(text) {
    return document.createTextNode(this.asWritten ? text : this.wholeOf(withoutEntities(text)));
  }

  /** @param {Token} token @param {Node[]} children */
  link(token, children) {
    const href = allowed(withoutEntities(token.href), this.base);
    return href ? make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children) : children;
  }

  /** @param {Token} token */
  image(token) {
    const src = pictureAddress(withoutEntities(token.href), this.base);
    return src
      ? make('img', { src, alt: withoutEntities(token.text), title: token.title ?? '', loading: 'lazy', decoding: 'async' })
      : document.createTextNode(withoutEntities(token.text));
  }
}

/** @param {Token} item of a list */
const writtenNumber = ({ raw }) => /^\s*(\d+[.)])/.exec(raw)?.[1] ?? '';

/**
 * Whether the numbers of a list are those of a list: one after the other, or all the same; one alone is 1.
 * @param {Token} list
 */
function counts({ items }) {
  const numbers = items.map((/** @type {Token} */ item) => parseInt(writtenNumber(item), 10));
  if (numbers.length === 1) return numbers[0] <= 1;
  const step = numbers[1] - numbers[0];
  return (step === 0 || step === 1) && numbers.every((/** @type {number} */ number, /** @type {number} */ at) => number === numbers[0] + at * step);
}

/** @type {Map<string, string>} */
const named = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', copy: '©', times: '×', deg: '°' }));

/** @param {string} text */
function withoutEntities(text) {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named.get(name) ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}
