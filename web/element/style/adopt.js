/** @type {Map<string, CSSStyleSheet>} one sheet serves every element on the page */
const made = new Map();
let scale = 0;

/**
 * @param {ShadowRoot} root
 * @param {string} text
 * @param {'all' | 'print'} [media]
 */
export function adopt(root, text, media = 'all') {
  let sheet = made.get(media + text);
  if (!sheet) {
    scale ||= textScale(root);
    sheet = new CSSStyleSheet({ media });
    sheet.replaceSync(scale === 1 ? text : text.replace(/(\d*\.?\d+)rem\b/g, (_, size) => `${size * scale}rem`));
    made.set(media + text, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

/**
 * How much larger the reader's text is than the page's `rem`: sites that calculate in tens set that to 62.5 %.
 * @param {ShadowRoot} root
 */
function textScale(root) {
  const sample = document.createElement('p');
  sample.style.fontSize = 'medium';
  root.append(sample);
  const [readers, pages] = [sample, document.documentElement].map((element) => parseFloat(getComputedStyle(element).fontSize));
  sample.remove();
  // A larger root is the reader's or the site's wish for larger text.
  return readers && pages && pages < readers ? readers / pages : 1;
}
