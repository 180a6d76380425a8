import marked from 'needed:marked/lib/marked.umd.js';
import { allowed, pictureAddress } from './addresses.js';
import { make } from './dom.js';

/** @typedef {import('marked').Tokens.Generic} Token */

const plain = /^(?![\s=-]|\+\s|\d+[.)]\s)[^\\`*_{}[\]#<>|~&\r\n@]*$/;

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
  else into.append(...new Renderer(options).whole(read(text)));
  return into;
}

/**
 * Renders Markdown that stands within a line: a choice, an idea, a criterion.
 * @param {string | undefined} text
 * @param {{ base?: string }} [options]
 * @returns {DocumentFragment}
 */
export function inline(text, options = {}) {
  const into = document.createDocumentFragment();
  if (!text) return into;
  if (isPlain(text)) {
    into.append(text);
    return into;
  }
  const tokens = read(text);
  const only = tokens.filter((token) => token.type !== 'space');
  const renderer = new Renderer(options);
  if (only.length === 1 && only[0].type === 'paragraph') into.append(...renderer.inline(only[0].tokens ?? []));
  else into.append(...renderer.blocks(tokens));
  return into;
}

/** @param {string} text */
const isPlain = (text) => plain.test(text) && !/:\/\/|www\./.test(text);

/**
 * @param {string} text
 * @returns {Token[]}
 */
function read(text) {
  try {
    return marked().Lexer.lex(text);
  } catch {
    // Nested deeper than the lexer can follow: the words are still worth reading.
    return [{ type: 'text', raw: text, text }];
  }
}

class Renderer {
  /** @param {{ base?: string, heading?: number }} options */
  constructor({ base = document.baseURI, heading = 2 }) {
    this.base = base;
    this.heading = heading;
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
    return tokens.flatMap((token) => this.span(token) ?? []);
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
        return make('pre', { tabIndex: 0 }, make('code', null, token.text));
      case 'hr':
        return make('hr');
      case 'list':
        return this.list(token);
      case 'table':
        return this.table(token);
      case 'html':
        return make('p', null, token.raw.trim());
      default:
        return this.span(token);
    }
  }

  /** @param {Token} token */
  list(token) {
    const items = token.items.map((/** @type {Token} */ item) => make('li', null, ...this.blocks(item.tokens ?? [])));
    return token.ordered ? make('ol', { start: Number(token.start) || 1 }, ...items) : make('ul', null, ...items);
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
        return make('code', null, token.text);
      case 'br':
        return make('br');
      case 'link':
        return this.link(token, this.inline(tokens));
      case 'image':
        return this.image(token);
      case 'html':
        return document.createTextNode(token.raw);
      case 'text':
        return token.tokens ? this.inline(tokens) : document.createTextNode(withoutEntities(token.text));
      default:
        return document.createTextNode(withoutEntities(token.text ?? token.raw ?? ''));
    }
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

/** @type {Record<string, string>} */
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', copy: '©', times: '×', deg: '°' };

/** @param {string} text */
function withoutEntities(text) {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}
