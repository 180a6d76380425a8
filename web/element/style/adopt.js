/** @type {Map<string, CSSStyleSheet>} one sheet serves every element on the page */
const made = new Map();

/**
 * @param {ShadowRoot} root
 * @param {string} text
 * @param {'all' | 'print'} [media]
 */
export function adopt(root, text, media = 'all') {
  let sheet = made.get(media + text);
  if (!sheet) {
    sheet = new CSSStyleSheet({ media });
    sheet.replaceSync(text);
    made.set(media + text, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
