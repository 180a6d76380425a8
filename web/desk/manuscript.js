/** @typedef {import('../types.js').Problem} Problem */

/** Something to say of a line. @typedef {{ line: number, column?: number, what: string }} LineNote */
/** Where a part stands in a lesson text. @typedef {{ label: string, type: string, has_key: boolean, first_line: number, last_line: number }} TextPart */

/**
 * What was read of a draft: a lesson as JSON text, or why there is none.
 * @typedef {object} Reading
 * @property {string | null} lesson
 * @property {Problem[]} problems
 * @property {LineNote[]} guesses what the text did not say
 * @property {LineNote[]} left_out lines that are in no part of the lesson
 * @property {TextPart[]} parts of a lesson text
 */

/** A lesson as JSON has it, as far as the desk looks into it. @typedef {{ title: string, questions: any[], [key: string]: any }} LessonObject */

/**
 * The present draft as the core reads it.
 *
 * @fires read it has been read again
 */
export class Manuscript extends EventTarget {
  /** The lesson as JSON text; null while there are problems, or nothing. @type {string | null} */
  lesson = null;
  /** The last one that was without problems. @type {string | null} */
  lastLesson = null;
  /** @type {Problem[]} */
  problems = [];
  /** @type {LineNote[]} */
  guesses = [];
  /** @type {LineNote[]} */
  left_out = [];
  /** @type {TextPart[]} */
  parts = [];
  #core;

  /** @param {import('./core.js').DeskCore} core */
  constructor(core) {
    super();
    this.#core = core;
  }

  /** @param {string} text @param {import('./drafts.js').Form} form */
  read(text, form) {
    const read = this.#core.read(text, form);
    Object.assign(this, read, text.trim() ? {} : { lesson: null, problems: [] });
    if (this.lesson !== null) this.lastLesson = this.lesson;
    this.dispatchEvent(new Event('read'));
  }

  /** Nothing of an earlier draft is shown. */
  forget() {
    this.lesson = this.lastLesson = null;
  }

  /** @returns {LessonObject | null} a copy */
  get object() {
    return this.lesson === null ? null : JSON.parse(this.lesson);
  }

  get title() {
    return titleIn(this.lastLesson) || '';
  }
}

/** @param {string | null} lesson @returns {string} */
function titleIn(lesson) {
  try {
    return lesson === null ? '' : String(JSON.parse(lesson).title ?? '');
  } catch {
    return '';
  }
}

/**
 * The parts of a lesson, in order, with their labels and ids as the core gives them.
 * @param {LessonObject} lesson
 * @returns {{ id: string, label: string, question: any, prompt: string }[]}
 */
export function partsOf(lesson) {
  return lesson.questions.flatMap((question, at) => {
    const id = question.id ?? `q${at + 1}`;
    if (!Array.isArray(question.parts)) return [{ id, label: String(at + 1), question, prompt: question.prompt }];
    return question.parts.map((/** @type {any} */ part, /** @type {number} */ inner) => {
      const letter = String.fromCharCode(97 + inner);
      return { id: part.id ?? `${id}${letter}`, label: `${at + 1}${letter}`, question: part, prompt: part.prompt };
    });
  });
}
