import { viewOf } from './lesson_view.js';

/** @typedef {import('../types.js').Action} Action */
/** @typedef {import('../types.js').Response} Response */
/** @typedef {{ value?: Response | null, at: number, by?: string, hints?: { value: number, at: number } }} Answer further keys of the core's are kept */
/** @typedef {{ responses: Record<string, Answer>, [more: string]: any }} Work */

const most_history = 10;

/**
 * A worksheet that is only written on, for pages where the core cannot run: it answers as the class of that name in
 * src/wasm does, marks nothing, and keeps the same work file, so that the core can go on with it elsewhere.
 */
export class Worksheet {
  /** @type {any} */
  #lesson = null;
  /** @type {import('../types.js').View | null} */
  #view = null;
  /** @type {import('../types.js').Problem[]} */
  #problems = [];
  /** @type {Work} */
  #work = emptyWork('', 0);
  /** What was there before starting again. @type {Work[]} */
  #before = [];
  /** The answers as they were when they were handed in, where that was here. @type {string | null} */
  #handedIn = null;

  /** @param {string | Uint8Array} lesson */
  constructor(lesson) {
    try {
      const text = typeof lesson === 'string' ? lesson : new TextDecoder().decode(lesson);
      this.#lesson = JSON.parse(text.replace(/^\uFEFF/, ''));
      this.#view = viewOf(this.#lesson);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      this.#problems = [{ line: 0, column: 0, path: '', what, remedy: '' }];
    }
  }

  problems() {
    return JSON.stringify(this.#problems);
  }

  view() {
    return JSON.stringify(this.#view);
  }

  work() {
    const { id, title } = /** @type {import('../types.js').View} */ (this.#view);
    return JSON.stringify({ format: 'lesson-work/1', lesson: { id, title, fingerprint: '' }, ...this.#work });
  }

  key() {
    return '[]';
  }

  results() {
    const parts = this.#parts().map(({ id, label, points }) => {
      const response = this.#work.responses[id]?.value ?? null;
      const isBlank = blank(response);
      return { id, label, response, score: 0, open: isBlank ? 0 : points, max: points, verdict: isBlank ? 'unanswered' : 'unsure', compared: null };
    });
    const open = parts.reduce((sum, part) => sum + part.open, 0);
    return JSON.stringify({ parts, score: 0, open, max: this.#view?.points ?? 0 });
  }

  /** @param {string} json an action */
  act(json) {
    const action = /** @type {Action} */ (JSON.parse(json));
    const error = this.#do(action, action.at ?? 0);
    return JSON.stringify(this.#update(error, action.do === 'respond' && !error ? String(action.part) : null));
  }

  prepare() {}

  delete() {}

  /** @param {Action} action @param {number} at @returns {string | null} an error */
  #do(action, at) {
    const work = this.#work;
    switch (action.do) {
      case 'state':
        return null;
      case 'begin':
        this.#work = emptyWork(String(action.copy ?? ''), at);
        return null;
      case 'respond':
        if (!this.#parts().some(({ id }) => id === action.part)) return 'unknown-part';
        this.#respond(work.responses[String(action.part)], action, at);
        return null;
      case 'hint': {
        const answer = (work.responses[String(action.part)] ??= { at: 0 });
        answer.hints = { value: (answer.hints?.value ?? 0) + 1, at };
        return null;
      }
      case 'student':
        work.student = { name: String(action.name ?? ''), date: String(action.date ?? ''), at };
        return null;
      case 'annotate':
        work.annotations[String(action.id)] = { value: action.value ?? null, at };
        return null;
      case 'hand-in':
        // Without a fingerprint of the answers: the core then says nothing of what has changed since.
        work.handed_in = { how: /** @type {import('../types.js').HandInWay} */ (action.how), answered: this.#answered(), responses: '', at };
        this.#handedIn = this.#values();
        return null;
      case 'finish':
      case 'reopen':
        work.finished = { value: action.do === 'finish', at };
        return null;
      case 'restart':
        this.#before = [structuredClone(work)];
        Object.assign(work, { ...emptyWork(work.copy, at), restarted: { value: work.restarted.value + 1, at } });
        return null;
      case 'undo-restart':
        this.#work = this.#before.pop() ?? work;
        return null;
      case 'restore':
      case 'merge':
        return this.#take(String(action.work ?? ''), action.do === 'merge');
      default:
        return 'needs-checker';
    }
  }

  /** @param {Answer | undefined} present @param {Action} action @param {number} at */
  #respond(present, action, at) {
    const by = String(action.by ?? '');
    const value = /** @type {Response} */ (action.value ?? null);
    // Another tab's words are kept, as the core keeps them.
    const left = present && present.by !== by && !blank(present.value) ? [{ value: present.value, at: present.at }] : [];
    const history = [.../** @type {any} */ (present)?.history ?? [], ...left].slice(-most_history);
    this.#work.responses[String(action.part)] = { ...present, value, at, ...(by && { by }), ...(history.length && { history }) };
  }

  /**
   * Takes in a work file: in the place of the present work, or whichever answer is the later.
   * @param {string} text
   * @param {boolean} merging
   */
  #take(text, merging) {
    /** @type {any} */
    let given;
    try {
      given = JSON.parse(text);
    } catch {
      return 'unreadable';
    }
    if (given?.format !== 'lesson-work/1') return String(given?.format).startsWith('lesson-work/') ? 'newer-format' : 'unreadable';
    if (given.lesson?.id !== this.#view?.id) return 'wrong-lesson';
    const { format, lesson, check, ...rest } = given; // the check is that of the file as it was
    const work = { ...emptyWork(String(given.copy ?? ''), Number(given.started) || 0), ...rest };
    if (!merging) {
      this.#work = work;
      return null;
    }
    const present = this.#work;
    for (const of of /** @type {const} */ (['responses', 'annotations']))
      for (const [id, entry] of Object.entries(work[of])) if (!(present[of][id]?.at >= /** @type {any} */ (entry).at)) present[of][id] = entry;
    for (const of of ['student', 'finished', 'restarted']) if (work[of].at > present[of].at) present[of] = work[of];
    return null;
  }

  #parts() {
    return this.#view?.questions.flatMap(({ parts }) => parts) ?? [];
  }

  #answered() {
    return this.#parts().filter(({ id }) => !blank(this.#work.responses[id]?.value)).length;
  }

  #values() {
    return JSON.stringify(Object.entries(this.#work.responses).map(([id, { value }]) => [id, value]));
  }

  /** @param {string | null} error @param {string | null} alone the one part that has changed */
  #update(error, alone) {
    const work = this.#work;
    const parts = this.#parts();
    const ids = new Set(parts.map(({ id }) => id));
    const { points: max } = /** @type {import('../types.js').View} */ (this.#view);
    return {
      parts: parts.filter(({ id }) => alone === null || id === alone).map((part) => this.#stateOf(part)),
      progress: { parts: parts.length, answered: this.#answered(), right: 0, partly: 0, unsure: 0, wrong: 0, score: 0, open: 0, max, again: [], to_compare: [] },
      student: { name: work.student.name, date: work.student.date },
      copy: work.copy,
      finished: !!work.finished.value,
      can_reopen: true,
      can_undo_restart: this.#before.length > 0,
      handed_in: work.handed_in ? { how: work.handed_in.how, at: work.handed_in.at, answered: work.handed_in.answered, changed: this.#handedIn !== null && this.#handedIn !== this.#values() } : null,
      orphans: Object.entries(work.responses).flatMap(([id, { value }]) => (ids.has(id) || blank(value) ? [] : [{ id, value }])),
      annotations: Object.entries(work.annotations).flatMap(([id, { value }]) => (value ? [{ id, ...value }] : [])),
      problems: [],
      error,
    };
  }

  /** @param {import('../types.js').Part} part */
  #stateOf({ id, hints }) {
    const answer = this.#work.responses[id];
    const seen = Math.min(hints, answer?.hints?.value ?? 0);
    return {
      id,
      value: answer?.value ?? null,
      answered: !blank(answer?.value),
      checked: false,
      attempts: 0,
      attempts_left: null,
      locked: false,
      can_check: false,
      can_reveal: false,
      revealed: false,
      can_compare: false,
      compared: /** @type {any} */ (answer)?.compared?.value ?? null,
      hints: this.#hintsOf(id).slice(0, seen),
      hints_left: hints - seen,
      question_changed: false,
      mark: null,
      due: null,
    };
  }

  /** @param {string} id @returns {string[]} */
  #hintsOf(id) {
    const { questions } = /** @type {import('../types.js').View} */ (this.#view);
    const at = questions.findIndex(({ parts }) => parts.some((part) => part.id === id));
    const question = this.#lesson.questions[at];
    const part = question.parts ? question.parts[questions[at].parts.findIndex((one) => one.id === id)] : question;
    return part.hints ?? [];
  }
}

/** @param {string} copy @param {number} started @returns {Work} */
function emptyWork(copy, started) {
  return {
    copy,
    student: { name: '', date: '', at: 0 },
    started,
    finished: { value: false, at: 0 },
    restarted: { value: 0, at: 0 },
    responses: {},
    annotations: {},
  };
}

/** @param {Response | null | undefined} value @returns {boolean} */
function blank(value) {
  if (typeof value === 'string') return !value.trim();
  if (typeof value === 'boolean') return false;
  return Object.values(value ?? {}).every((each) => blank(/** @type {Response} */ (each)));
}
