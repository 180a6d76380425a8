// What is copied from Word, Google Docs or a web page, as Markdown: headings, lists, tables and emphasis stay, the rest is
// dropped. It is read by the browser's own parser into a document that is never shown, so that nothing in it runs or loads.

/** More is taken as plain text. */
const mostHtml = 4_000_000;
const deepest = 200;

const dropped = new Set('SCRIPT STYLE HEAD TITLE META LINK NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH CANVAS IMG PICTURE VIDEO AUDIO BUTTON INPUT SELECT TEXTAREA NAV'.split(' '));
const blocks = new Set('ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(' '));

/**
 * @param {string} html
 * @returns {string | null} null where there is nothing worth more than its plain text
 */
export function markdownOf(html) {
  if (html.length > mostHtml) return null;
  const document = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  return blocksOf(document.body, 0).join('\n\n').trim() || null;
}

/**
 * The policy is held against styles even in a document that is never shown: as data they can be read and do nothing.
 * @param {string} html
 */
export function withoutStyles(html) {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/(\s|["'])style\s*=/gi, '$1data-style=')).replace(/(<\/?)style\b/gi, '$1template');
}

/** @param {Element} element */
const styleOf = (element) => element.getAttribute('data-style') ?? '';

/** @param {Element} parent @param {number} depth @returns {string[]} */
function blocksOf(parent, depth) {
  if (depth > deepest) return [plain(parent.textContent ?? '')].filter(Boolean);
  /** @type {string[]} */
  const found = [];
  /** @type {Node[]} */
  let line = [];
  const endLine = () => {
    const text = linesOf(line, depth);
    line = [];
    if (text) found.push(text);
  };
  for (const node of parent.childNodes) {
    if (!(node instanceof Element) || !isBlock(node, depth)) {
      line.push(node);
      continue;
    }
    endLine();
    found.push(...blockOf(node, depth + 1));
  }
  endLine();
  return joinedLists(found);
}

/** Whether an element stands on lines of its own; Google Docs wraps all of a paste in one inline element. @param {Element} element @param {number} depth */
function isBlock(element, depth) {
  if (isDropped(element)) return false;
  return blocks.has(element.nodeName) || (depth < deepest && [...element.children].some((child) => blocks.has(child.nodeName)));
}

/** @param {Element} element @param {number} depth @returns {string[]} */
function blockOf(element, depth) {
  const { nodeName } = element;
  const heading = /^H([1-6])$/.exec(nodeName);
  if (heading) {
    const text = linesOf([...element.childNodes], depth, { marked: false }).replace(/\s+/g, ' ');
    return text ? [`${'#'.repeat(Number(heading[1]))} ${text}`] : [];
  }
  if (nodeName === 'UL' || nodeName === 'OL') return [listOf(element, depth)].filter(Boolean);
  if (nodeName === 'TABLE') return tableOf(/** @type {HTMLTableElement} */ (element), depth);
  if (nodeName === 'BLOCKQUOTE') return blocksOf(element, depth).map((block) => block.replace(/^/gm, '> '));
  if (nodeName === 'P' && isWordListItem(element)) return [wordListItem(element, depth)];
  return blocksOf(element, depth);
}

/** @param {Element} list @param {number} depth @returns {string} */
function listOf(list, depth) {
  const sign = signsOf(list);
  return [...list.children]
    .filter((item) => !isDropped(item))
    .map((item, at) => {
      if (item.nodeName === 'UL' || item.nodeName === 'OL') return indented(listOf(item, depth + 1), 3); // as Word's web pages have it
      const mark = sign(at);
      const content = blocksOf(item, depth + 1).join('\n');
      return content ? `${mark} ${indented(content, mark.length + 1).trimStart()}` : '';
    })
    .filter(Boolean)
    .join('\n');
}

/** What stands before the items of a list. @param {Element} list @returns {(at: number) => string} */
function signsOf(list) {
  if (list.nodeName !== 'OL') return () => '-';
  const first = Number(list.getAttribute('start') ?? 1) || 1;
  const letters = list.getAttribute('type') === 'a' || /list-style(-type)?:\s*lower-(alpha|latin)/i.test(`${styleOf(list)};${list.firstElementChild ? styleOf(list.firstElementChild) : ''}`);
  return (at) => (letters && first + at <= 26 ? `${String.fromCharCode(96 + first + at)})` : `${first + at}.`);
}

/** Word writes lists as paragraphs whose sign is a text to be ignored. @param {Element} paragraph */
const isWordListItem = (paragraph) => /mso-list:\s*l\d/i.test(styleOf(paragraph));

/** @param {Element} paragraph @param {number} depth */
function wordListItem(paragraph, depth) {
  const sign = [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)));
  const mark = plain(sign?.textContent ?? '');
  sign?.remove();
  const text = linesOf([...paragraph.childNodes], depth);
  return `${/^\(?(\d{1,3}|[a-z])[.)]$/i.test(mark) ? mark : '-'} ${text}`;
}

/** Items of one list, which came as paragraphs, stand under each other. @param {string[]} found */
function joinedLists(found) {
  /** @type {string[]} */
  const joined = [];
  for (const block of found) {
    const before = joined.at(-1);
    if (before && /^- [^\n]*$/.test(block) && /^- [^\n]*$/.test(before.slice(before.lastIndexOf('\n') + 1))) joined[joined.length - 1] = `${before}\n${block}`;
    else joined.push(block);
  }
  return joined;
}

/** @param {HTMLTableElement} table @param {number} depth @returns {string[]} */
function tableOf(table, depth) {
  const rows = [...table.rows].map((row) => [...row.cells].map((cell) => blocksOf(cell, depth + 1).join(' ').replace(/\s+/g, ' ').replaceAll('|', '\\|')));
  const filled = rows.filter((row) => row.some(Boolean));
  // Pages are laid out with tables, too.
  if (filled.length < 2 || Math.max(...filled.map((row) => row.length)) < 2 || table.querySelector('table')) return blocksOfRows(table, depth);
  const columns = Math.min(12, Math.max(...filled.map((row) => row.length)));
  const line = (/** @type {string[]} */ cells) => `| ${Array.from({ length: columns }, (_, at) => cells[at] ?? '').join(' | ')} |`;
  return [[line(filled[0]), line(Array(columns).fill('---')), ...filled.slice(1).map(line)].join('\n')];
}

/** @param {HTMLTableElement} table @param {number} depth */
const blocksOfRows = (table, depth) => [...table.rows].flatMap((row) => [...row.cells].flatMap((cell) => blocksOf(cell, depth + 1)));

/**
 * @param {Node[]} nodes that stand in lines
 * @param {number} depth
 * @param {{ marked?: boolean }} [options] whether emphasis is kept
 */
function linesOf(nodes, depth, { marked = true } = {}) {
  const link = lonelyLink(nodes);
  if (link) return link;
  const text = nodes.map((node) => inlineOf(node, depth, marked)).join('');
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** A link that stands alone keeps its address; within a text it is a distraction. @param {Node[]} nodes */
function lonelyLink(nodes) {
  const told = nodes.filter((node) => plain(node.textContent ?? ''));
  const only = told.length === 1 && told[0] instanceof Element ? told[0] : null;
  const link = only?.nodeName === 'A' ? only : only?.querySelector('a');
  const address = link?.getAttribute('href') ?? '';
  const text = plain(only?.textContent ?? '');
  if (!link || !/^https?:\/\/\S+$/i.test(address) || plain(link.textContent ?? '') !== text) return '';
  return text === address ? address : `${text} ${address}`;
}

/** @param {Node} node @param {number} depth @param {boolean} marked @returns {string} */
function inlineOf(node, depth, marked) {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ');
  if (!(node instanceof Element) || isDropped(node)) return '';
  if (node.nodeName === 'BR') return '\n';
  if (depth > deepest) return plain(node.textContent ?? '');
  const inner = [...node.childNodes].map((child) => inlineOf(child, depth + 1, marked)).join('');
  return marked ? emphasised(inner, node) : inner;
}

/** @param {string} text @param {Element} element */
function emphasised(text, element) {
  const style = styleOf(element);
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const bold = weight ? /^(bold|[6-9]00)/i.test(weight) : /^(B|STRONG)$/.test(element.nodeName);
  const italic = /font-style:\s*(\w+)/i.exec(style)?.[1];
  const slanted = italic ? /^(italic|oblique)/i.test(italic) : /^(I|EM|CITE)$/.test(element.nodeName);
  return wrapped(wrapped(text, bold ? '**' : ''), slanted ? '*' : '');
}

/** Blanks stay outside of the signs, else they are no emphasis. @param {string} text @param {string} sign */
function wrapped(text, sign) {
  const inner = text.trim();
  if (!sign || !inner || inner.includes('\n') || inner.startsWith(sign)) return text;
  return text.replace(inner, () => `${sign}${inner}${sign}`);
}

/** @param {Element} element */
const isDropped = (element) => dropped.has(element.nodeName.toUpperCase()) || element.hasAttribute('hidden') || /display:\s*none/i.test(styleOf(element));

/** @param {string} text @param {number} by */
const indented = (text, by) => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** @param {string} text */
const plain = (text) => text.replace(/[\s\u00a0]+/g, ' ').trim();
