import { Journal } from './journal.js';
import { opened } from './opened.js';

/** @typedef {import('../types.js').Action} Action */
/** @typedef {import('../types.js').Update} Update */
/** @typedef {import('../types.js').View} View */
/** @typedef {import('./opened.js').Opened} Opened */
/** @typedef {{ start(): any }} Startable */
/** @typedef {EventTarget & { thing: Startable | null, get(): Promise<Startable> }} WholeCore */

/**
 * One lesson being worked on: in the reader, which opens it and takes down what is written, until the whole core takes
 * its place. A core that fails is started anew with all that has been done.
 *
 * @fires core-failed (detail: {cause, action, leftOut}) the core failed at an action, and was started anew; an action that
 *   made it fail twice is left out
 * @fires relief-failed (detail: {cause}) the whole core is there and could not take over; whoever waits still waits
 */
export class Session extends EventTarget {
  #lesson;
  #feedback;
  #whole;
  #journal = new Journal();
  /** @type {Startable} */
  #program;
  /** @type {Opened} */
  #core;
  /** @type {Promise<void> | null} */
  #relief = null;
  #relieved = () => {};
  #asking = false;
  /** @type {Update | null} */
  #last = null;

  /**
   * @param {Startable} program the reader, or the whole core
   * @param {object} lesson
   * @param {string | Uint8Array} lesson.lesson
   * @param {string} lesson.feedback takes the place of the lesson's own setting where it names one
   * @param {WholeCore} lesson.whole where the whole core comes from
   */
  constructor(program, { lesson, feedback, whole }) {
    super();
    this.#lesson = lesson;
    this.#feedback = feedback;
    this.#whole = whole;
    this.#program = program;
    this.#core = opened(program, lesson, feedback);
  }

  /** Why the lesson cannot be opened; nothing else may be asked of a session that has problems. */
  problems() {
    return this.#answer((core) => core.problems());
  }

  view() {
    return this.#answer((core) => core.view());
  }

  /** Whether every action can be done at once. */
  get isWhole() {
    return this.#program === this.#whole.thing;
  }

  /** Whether something waits for the whole core. */
  get awaitsWhole() {
    return this.#relief !== null && !this.isWhole;
  }

  /**
   * Has the whole core take over. Resolves once it has, however long that takes; asking again makes it be tried at once.
   * @returns {Promise<void>} never rejects
   */
  whole() {
    this.#relief ??= new Promise((resolve) => (this.#relieved = resolve));
    void this.#ask();
    return this.#relief;
  }

  async #ask() {
    const program = this.#whole.get();
    if (this.#asking) return;
    this.#asking = true;
    try {
      this.#relieve(await program);
      this.#relieved();
    } catch (cause) {
      console.error('The whole core could not take over.', cause);
      this.dispatchEvent(new CustomEvent('relief-failed', { detail: { cause } }));
    }
    this.#asking = false;
  }

  /**
   * Does something at once. The reader answers `needs-checker`, and changes nothing, where more is asked than it can do.
   * @param {Action} action
   * @returns {Update} its error is `left-out` where the core fails at it
   */
  now(action) {
    const timed = { at: Date.now(), ...action };
    try {
      return this.#perform(timed);
    } catch (cause) {
      try {
        this.#startAnew();
        const update = this.#perform(timed);
        this.#tell(cause, timed, false);
        return update;
      } catch (again) {
        this.#tell(again, timed, true);
        return { ...this.#stateAfterFailure(timed.at), parts: [], error: 'left-out' };
      }
    }
  }

  /**
   * What is so after a failure, from a core started anew; where even that fails, what the last one said.
   * @param {number} at
   */
  #stateAfterFailure(at) {
    try {
      this.#startAnew();
      return this.#core.act({ do: 'state', at });
    } catch (cause) {
      if (!this.#last) throw cause;
      this.#tell(cause, null, false);
      return this.#last;
    }
  }

  /**
   * Does something as soon as the whole core is there.
   * @param {Action} action
   */
  async act(action) {
    await this.whole();
    return this.now(action);
  }

  /**
   * Has marked what is written in a part before that is asked for, so that it then takes no time. Tells nothing.
   * @param {string} part
   */
  prepare(part) {
    if (!this.isWhole) return;
    try {
      this.#core.prepare(part);
    } catch (cause) {
      this.#startAnew();
      this.#tell(cause, null, false);
    }
  }

  /** The work file. */
  work() {
    const text = this.#answer((core) => core.work());
    // The reader cannot read work, so that it has to be told everything again.
    if (this.isWhole) this.#journal.reached(text);
    return text;
  }

  /** The whole key, for a teacher's print alone. */
  async key() {
    await this.whole();
    return this.#answer((core) => core.key());
  }

  /** What each part has earned, and all of them together. */
  async results() {
    await this.whole();
    return this.#answer((core) => core.results());
  }

  /** What fills a saved page. @returns {Promise<import('../saved_page/saved_page.js').PageCore>} */
  async pageCore() {
    await this.whole();
    const core = this.#program.start();
    return {
      savedPage: (page, content) => core.saved_page(page, content),
      pictures: (lesson) => JSON.parse(core.pictures(lesson)),
    };
  }

  /**
   * What the core answers; one that fails is started anew and asked again.
   * @template Answer
   * @param {(core: Opened) => Answer} question
   */
  #answer(question) {
    try {
      return question(this.#core);
    } catch (cause) {
      this.#startAnew();
      this.#tell(cause, null, false);
      return question(this.#core);
    }
  }

  /** @param {Startable} program */
  #relieve(program) {
    if (program === this.#program) return;
    const work = this.#answer((present) => present.work());
    const core = opened(program, this.#lesson, this.#feedback);
    const { error } = core.act({ do: 'restore', work, at: Date.now() });
    if (error) throw new Error(`The whole core cannot read the reader's work: ${error}`);
    this.#program = program;
    this.#core = core;
    this.#journal.reached(work);
  }

  /** @param {Action} action */
  #perform(action) {
    const update = this.#core.act(action);
    if (!update.error) this.#journal.add(action);
    this.#last = update;
    return update;
  }

  /** Does again, in a fresh instance, all that was done since the work was last read; what makes that fail is left out. */
  #startAnew() {
    const { checkpoint, actions } = this.#journal;
    for (let done = 0; ; ) {
      const core = opened(this.#program, this.#lesson, this.#feedback);
      const restored = checkpoint === null ? null : core.act({ do: 'restore', work: checkpoint, at: Date.now() });
      if (restored?.error) throw new Error(`The core cannot read the work that it wrote: ${restored.error}`);
      try {
        for (done = 0; done < actions.length; done++) core.act(actions[done]);
        this.#core = core;
        return;
      } catch (cause) {
        const [action] = actions.splice(done, 1);
        this.#tell(cause, action, true);
      }
    }
  }

  /** @param {unknown} cause @param {Action | null} action @param {boolean} leftOut */
  #tell(cause, action, leftOut) {
    console.error('The core failed and was started anew.', action, cause);
    this.dispatchEvent(new CustomEvent('core-failed', { detail: { cause, action, leftOut } }));
  }
}
