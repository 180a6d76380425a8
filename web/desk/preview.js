import { LessonWorksheet } from '../element/lesson-worksheet.js';

/**
 * The live worksheet. Another lesson is made ready behind the present worksheet and takes its place at once, with what was
 * answered, at the same place.
 *
 * @fires shown (detail: {took_ms}) a lesson has come to be seen
 */
export class Preview extends EventTarget {
  element = document.createElement('div');
  /** @type {LessonWorksheet | null} */
  front = null;
  /** @type {LessonWorksheet | null} */
  #coming = null;
  #isTouched = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #took_ms = 0;
  /** @type {(() => void)[]} */
  #waiting = [];

  constructor() {
    super();
    this.element.className = 'preview';
    this.element.addEventListener('worksheet-answered', () => (this.#isTouched = true));
  }

  /** Shows a lesson soon; the longer that takes, the longer a pause in typing it waits for. @param {string} lesson */
  show(lesson) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#load(lesson), this.#took_ms > 40 ? Math.min(600, 2 * this.#took_ms) : 0);
  }

  /** The worksheet, once the last lesson that was asked for is shown. @param {string} lesson */
  async settled(lesson) {
    clearTimeout(this.#timer);
    const shown = new Promise((resolve) => this.#waiting.push(() => resolve(undefined)));
    this.#load(lesson);
    await shown;
    return this.front;
  }

  clear() {
    clearTimeout(this.#timer);
    this.#coming?.remove();
    this.front?.remove();
    this.front = this.#coming = null;
    this.#isTouched = false;
  }

  /** @param {string} lesson */
  #load(lesson) {
    const began = performance.now();
    this.#coming?.remove();
    const next = (this.#coming = new LessonWorksheet());
    next.className = 'coming';
    next.inert = true;
    next.addEventListener('worksheet-ready', () => this.#bring(next, began), { once: true });
    const work = this.#isTouched ? (this.front?.work() ?? undefined) : undefined;
    void next.load(underOneId(lesson), { work, keep: false });
    this.element.append(next);
  }

  /** @param {LessonWorksheet} next @param {number} began */
  #bring(next, began) {
    if (next !== this.#coming) return;
    const before = this.front;
    const top = this.element.scrollTop;
    if (before) showSameSide(before, next);
    next.className = '';
    next.inert = false;
    this.front = next;
    this.#coming = null;
    const tops = panesOf(before).map((pane) => pane.scrollTop);
    before?.remove();
    panesOf(next).forEach((pane, at) => (pane.scrollTop = tops[at] ?? 0));
    this.element.scrollTop = top;
    this.#took_ms = performance.now() - began;
    this.dispatchEvent(new CustomEvent('shown', { detail: { took_ms: this.#took_ms } }));
    for (const done of this.#waiting.splice(0)) done();
  }
}

/** Another title would make it another lesson, whose answers are not those of this one. @param {string} lesson */
const underOneId = (lesson) => JSON.stringify({ ...JSON.parse(lesson), id: 'preview' });

/** Where there is room for one of them only, passage or questions. @param {LessonWorksheet} before @param {LessonWorksheet} next */
function showSameSide(before, next) {
  const shows = (/** @type {LessonWorksheet} */ sheet) => sheet.shadowRoot?.querySelector('.worksheet')?.getAttribute('data-shows');
  const buttons = next.shadowRoot?.querySelectorAll('.chooser button');
  if (shows(before) === 'questions' && shows(next) !== 'questions') /** @type {HTMLElement | undefined} */ (buttons?.[1])?.click();
}

/** @param {LessonWorksheet | null} sheet */
const panesOf = (sheet) => [...(sheet?.shadowRoot?.querySelectorAll('.pane') ?? [])];
