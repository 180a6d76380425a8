/**
 * Makes an element: `make('p.note', { lang: 'en' }, 'text', child)`.
 * Properties are set as properties; names with a dash, and `role`, `lang`, `dir`, `for`, `part` and such, as attributes.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag | `${Tag}.${string}`} what tag and classes
 * @param {Record<string, any> | null} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(what, properties, ...children) {
  const [tag, ...classes] = what.split('.');
  const element = /** @type {any} */ (document.createElement(tag));
  if (classes.length) element.className = classes.join(' ');
  for (const name in properties) {
    const value = properties[name];
    if (value === null || value === undefined || value === false) continue;
    if (attributes.test(name)) element.setAttribute(name, value === true ? '' : value);
    else element[name] = value;
  }
  for (const child of children) if (child || child === '') element.append(child);
  return element;
}

const attributes = /-|^(role|lang|dir|for|part|inputmode|list|spellcheck|autocorrect|translate)$/;

/**
 * A button that says what it does and does it.
 * @param {string} text
 * @param {() => void} press
 * @param {string} [classes]
 */
export function button(text, press, classes = '') {
  const element = make('button', { type: 'button', className: classes }, text);
  element.addEventListener('click', press);
  return element;
}

/**
 * Text for screen readers alone.
 * @param {string} text
 */
export const unseen = (text) => make('span.unseen', null, text);

/**
 * A sign beside words that say the same, hidden from screen readers.
 * @param {string} sign
 */
export const shape = (sign) => make('span.shape', { 'aria-hidden': 'true' }, sign);

/**
 * Shows or hides, touching the page only when that changes something.
 * @param {HTMLElement} element
 * @param {boolean} shown
 */
export function toggle(element, shown) {
  if (element.hidden === shown) element.hidden = !shown;
}

/**
 * @param {Node} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
