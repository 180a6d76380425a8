/** @typedef {import('../types.js').Problem} Problem */

/**
 * What checking one tried answer gave, as `worksheet mark` writes it.
 * @typedef {object} TriedMark
 * @property {import('../types.js').Verdict} verdict
 * @property {number} score
 * @property {number} open
 * @property {number} max
 * @property {{ state: string, text: string, confidence: number }[]} ideas
 * @property {import('../types.js').Forgiven[]} forgiven
 * @property {string} [error]
 */

/** What the desk asks of its core. One instance answers everything; one that fails is started anew and asked again. */
export class DeskCore {
  #program;
  /** @type {any} */
  #module = null;
  /** The lesson that was asked about last. @type {{ text: string, handle: any } | null} */
  #draft = null;

  /** @param {{ start(): any }} program */
  constructor(program) {
    this.#program = program;
  }

  /**
   * A lesson in the form of a draft. Questions without a key are essays in it; in a text, those of `keyless` go on waiting
   * for one.
   * @param {import('./manuscript.js').LessonObject} lesson
   * @param {import('./drafts.js').Form} form
   * @param {string[]} keyless their labels
   */
  rewrite(lesson, form, keyless) {
    const written = this.write(lesson, form);
    if (form !== 'text' || !keyless.length) return written;
    const lines = written.split('\n');
    for (const { label, first_line, last_line } of this.read(written, form).parts.reverse()) {
      const at = lines.findIndex((line, index) => index >= first_line - 1 && index < last_line && /^\s*@type\s+essay\s*$/.test(line));
      if (at >= 0 && keyless.includes(label)) lines.splice(at, 1);
    }
    return lines.join('\n');
  }

  /** A question as lesson text has it. @param {any} question @param {number} number @returns {string} */
  questionText(question, number) {
    const whole = this.write({ format: 'lesson/1', title: '-', questions: [question] }, 'text');
    return whole.slice(whole.search(/^1\. /m)).replace('1', String(number)).trim();
  }

  /**
   * @param {string} text
   * @param {import('./drafts.js').Form} form
   * @returns {import('./manuscript.js').Reading}
   */
  read(text, form) {
    if (form === 'text') {
      const { lesson, ...read } = JSON.parse(this.#answer((module) => module.read_text(text)));
      return { ...read, lesson: lesson || null };
    }
    const problems = this.problems(text);
    return { lesson: problems.length ? null : text, problems, guesses: [], left_out: [], parts: [] };
  }

  /** @param {import('./manuscript.js').LessonObject} lesson @param {import('./drafts.js').Form} form @returns {string} */
  write(lesson, form) {
    const json = JSON.stringify(lesson, null, 2);
    return form === 'text' ? this.#answer((module) => module.write_text(json)) : json;
  }

  /**
   * Sentences of the passage that may answer the questions without a key.
   * @param {string} text of a lesson
   * @returns {{ label: string, type: string, prompt: string, sentences: string[] }[]}
   */
  suggestKeys(text) {
    return JSON.parse(this.#answer((module) => module.suggest_keys(text)));
  }

  /**
   * What is in a file that is neither JSON, XML nor packed.
   * @param {string} text
   * @param {string} name of the file
   * @returns {{ format: string, lesson: string, problems: Problem[], left_out: import('./manuscript.js').LineNote[] }}
   */
  importFile(text, name) {
    return JSON.parse(this.#answer((module) => module.import_file(text, name)));
  }

  /** Why a lesson cannot be used. @param {string} lesson @returns {Problem[]} */
  problems(lesson) {
    return JSON.parse(this.#ask(lesson, (draft) => draft.problems()));
  }

  /**
   * @param {string} lesson
   * @param {{ part: string, response: import('../types.js').Response }[]} tries
   * @returns {TriedMark[]}
   */
  mark(lesson, tries) {
    return tries.map((line) => JSON.parse(this.#ask(lesson, (draft) => draft.mark(JSON.stringify(line)))));
  }

  /** The formats that lessons are exported to. @returns {{ name: string, what: string }[]} */
  formats() {
    return JSON.parse(this.#answer((module) => module.exporters()));
  }

  /** @param {string} lesson @param {string} format @returns {{ text: string, problem: string, left_out: string[] }} */
  exported(lesson, format) {
    return { text: '', problem: '', left_out: [], ...JSON.parse(this.#ask(lesson, (draft) => draft.exported(format))) };
  }

  /**
   * A lesson parted into what students may have and its key.
   * @param {string} lesson
   * @returns {{ lesson: string, key: string } | null} null where the lesson has none
   */
  withoutKey(lesson) {
    const parted = JSON.parse(this.#ask(lesson, (draft) => draft.without_key()));
    return parted.lesson ? parted : null;
  }

  /**
   * The same lesson, answered by picking.
   * @param {string} lesson
   * @returns {{ lesson: string, made: number, left_out: string[] }} an empty lesson where nothing of it can be
   */
  shortVersion(lesson) {
    return { lesson: '', made: 0, left_out: [], ...JSON.parse(this.#ask(lesson, (draft) => draft.short_version())) };
  }

  /** @param {string[]} lessons @param {number} count @param {string} title @returns {string} a lesson, empty where there is none */
  quiz(lessons, count, title) {
    return this.#answer((module) => module.quiz(JSON.stringify(lessons), count, title));
  }

  /**
   * What a key could still do with.
   * @param {string} lesson
   * @returns {{ long_wordings: { label: string, words: number }[], to_look_at: string[] }}
   */
  advice(lesson) {
    return { long_wordings: [], to_look_at: [], ...JSON.parse(this.#ask(lesson, (draft) => draft.advice())) };
  }

  /** What fills a page that is saved. @returns {import('../saved_page/saved_page.js').PageCore} */
  pageCore() {
    return {
      savedPage: (page, content) => this.#answer((module) => module.export_page(page, content)),
      pictures: (lesson) => JSON.parse(this.#answer((module) => module.pictures(lesson))),
    };
  }

  /**
   * @template Answer
   * @param {string} lesson
   * @param {(draft: any) => Answer} question
   */
  #ask(lesson, question) {
    return this.#answer((module) => {
      if (this.#draft?.text !== lesson) {
        this.#draft?.handle.delete();
        this.#draft = null;
        this.#draft = { text: lesson, handle: new module.Draft(lesson) };
      }
      return question(this.#draft.handle);
    });
  }

  /**
   * @template Answer
   * @param {(module: any) => Answer} question
   */
  #answer(question) {
    try {
      return question((this.#module ??= this.#program.start()));
    } catch (cause) {
      console.error('The desk’s core failed and was started anew.', cause);
      this.#draft = null;
      return question((this.#module = this.#program.start()));
    }
  }
}
