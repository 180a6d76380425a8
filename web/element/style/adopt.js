/** @type {Map<string, CSSStyleSheet>} one sheet serves every element on the page */
const made = new Map();

/**
 * @param {ShadowRoot} root
 * @param {string} text
 */
export function adopt(root, text) {
  let sheet = made.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    made.set(text, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
