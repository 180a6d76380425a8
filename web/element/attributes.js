// Importing this where there is no page, as tests and build tools do, does no harm.
const Base = typeof HTMLElement === 'undefined' ? /** @type {typeof HTMLElement} */ (class {}) : HTMLElement;

/** An element whose attributes are properties, too. */
export class ElementWithAttributes extends Base {
  get src() {
    return this.getAttribute('src') ?? '';
  }
  set src(value) {
    this.setAttribute('src', value);
  }
  get theme() {
    return this.getAttribute('theme') ?? 'auto';
  }
  set theme(value) {
    this.setAttribute('theme', value);
  }
  get feedback() {
    return this.getAttribute('feedback') ?? '';
  }
  set feedback(value) {
    this.setAttribute('feedback', value);
  }
  get readonly() {
    return this.hasAttribute('readonly');
  }
  set readonly(value) {
    this.toggleAttribute('readonly', value);
  }
  get layout() {
    return this.getAttribute('layout') ?? 'auto';
  }
  set layout(value) {
    this.setAttribute('layout', value);
  }
  /** The address of where the lesson was chosen, if the sheet is to lead back there. */
  get back() {
    return this.getAttribute('back') ?? '';
  }
  set back(value) {
    this.setAttribute('back', value);
  }

  /** What was set before the element was defined stands in the way of its properties. @param {string} more that are no attributes */
  takeEarly(more) {
    const early = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    for (const name of ['src', 'theme', 'feedback', 'readonly', 'layout', 'back', more]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = early[name];
      delete early[name];
      early[name] = value;
    }
  }
}
