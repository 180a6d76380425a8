import { reader, whole as fetchedWhole } from 'worksheet-cores';
import { wasmRemedy, whyNoWasm } from '../core/can_run.js';
import { Session } from '../core/session.js';
import { fetchFields } from '../kinds/index.js';
import { ElementWithAttributes } from './attributes.js';
import { NotFetched, asLesson, asText, lessonOf, needed } from './lesson_source.js';
import { button, make } from './dom.js';
import { whenIdle } from './idle.js';
import { showKeeping } from './keeping_shown.js';
import { watchSurroundings } from './surroundings.js';
import { menuActions } from './menu_actions.js';
import { readPreference, writePreference } from './preferences.js';
import { plainText } from './markdown.js';
import { Sheet } from './sheet.js';
import { Keeper } from '../storage/keeper.js';
import { openShelf } from '../storage/shelf.js';
import { aboutWork, isCode } from '../storage/work_file.js';
import { adoptScreen } from './style/screen.js';
import { waiting } from './waiting.js';
import { wordsFor } from '../words/index.js';

/** @typedef {import('../types.js').Action} Action */
/** @typedef {import('../types.js').Update} Update */
/** @typedef {{ lesson: string | Uint8Array, base: string, work?: string, keep?: boolean }} Given `keep` is false where nothing is to be saved */
/** @typedef {import('../paper/printing.js').Printing} Printing */
/** Where work is kept in place of the browser's storage, and what is said of it in place of the common words.
 * @typedef {{ open?: () => import('../storage/keeper.js').Shelf, say?: (words: Words) => Partial<Words> }} Keeping */
/** @typedef {import('../words/index.js').Words} Words */
/** @typedef {{ session: Session, keeper: Keeper | null, sheet: Sheet, lesson: string, printing?: Printing }} Opened */

/**
 * A lesson as a worksheet.
 *
 * @fires worksheet-ready (detail: {id, title}) the lesson is on the page and can be answered
 * @fires worksheet-answered (detail: {part, value}) an answer has changed
 * @fires worksheet-marked (detail: {part, verdict, score, open, max}) an answer has been checked
 * @fires worksheet-progress (detail: {parts, answered, right, partly, unsure, wrong, score, open, max, finished}) one of these has changed
 * @fires worksheet-finished (detail: what `results` gives) the student has pressed Finish
 * @fires worksheet-saved (detail: {kind, at?, reason?}) what is saved where has changed
 * @fires worksheet-problem (detail: {problems} or {failure, address, cause}) the lesson, a work file or a part of the program
 *   could not be used
 */
export class LessonWorksheet extends ElementWithAttributes {
  static observedAttributes = ['src', 'lang', 'theme', 'feedback', 'readonly', 'layout'];

  /** What the script was built from, to be told with a problem. */
  static build = 'WORKSHEET_BUILD';

  static define(tag = 'lesson-worksheet', registry = customElements) {
    if (!registry.get(tag)) registry.define(tag, this);
    return this;
  }

  /** @type {Given | null} what load() was given */
  #given = null;
  /** @type {AbortController | null} */
  #life = null;
  /** @type {Opened | null} */
  #opened = null;
  /** @type {{ id: string, text: string } | null} work of the time before the element was taken off the page */
  #carried = null;
  #lesson = /** @type {unknown} */ (null);
  /** What the page's author put inside the element: shown until the worksheet is, and where it cannot be. */
  #own = /** @type {HTMLElement} */ (/** @type {unknown} */ (null));
  /** What the worksheet stands in. */
  #frame = /** @type {HTMLElement} */ (/** @type {unknown} */ (null));
  #measure = () => {};
  /** A lesson whose key has been unlocked, until the page is closed. @type {{ sealed: string, open: string } | null} */
  #unlocked = null;
  /** The core that does everything, or what stands for it. @type {import('../core/session.js').WholeCore} */
  #core = fetchedWhole;
  #progress = '';
  /** Of the page that embeds the worksheet. @type {Keeping} */
  keeping = {};

  /** A lesson that the page has at hand, as `load` takes it. */
  get lesson() {
    return this.#lesson;
  }
  set lesson(value) {
    if (value === this.#lesson) return;
    if (value) void this.load(/** @type {object} */ (value));
    else this.#forget();
  }

  connectedCallback() {
    if (!this.shadowRoot) this.#prepare();
    void this.#open();
  }

  disconnectedCallback() {
    this.#close();
  }

  #forget() {
    this.#lesson = this.#given = null;
    if (this.isConnected) void this.#open();
  }

  #prepare() {
    this.#own = make('div.own', { hidden: true }, make('slot'));
    this.#frame = make('div.frame');
    this.attachShadow({ mode: 'open', delegatesFocus: false }).append(this.#own, this.#frame);
    this.takeEarly('lesson');
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (!this.#life || before === now) return;
    if (name === 'theme') return this.#opened?.sheet.appearance.authorSays(now ?? 'auto');
    if (name === 'layout') return this.#measure();
    if (name === 'src') this.#lesson = this.#given = null;
    void this.#open();
  }

  /**
   * Shows a lesson that the page has at hand.
   * @param {string | Uint8Array | object} lesson
   * @param {{ work?: string, base?: string, keep?: boolean }} [more] `work` is a work file to continue, `base` resolves the
   *   lesson's relative addresses, `keep: false` saves nothing on this device
   */
  async load(lesson, { work, base = document.baseURI, keep = true } = {}) {
    this.#lesson = lesson;
    this.#given = { lesson: asLesson(lesson), base, work, keep };
    if (this.isConnected) await this.#open();
  }

  /** The student's work as the text of a work file, or null before a lesson is ready. */
  work() {
    return this.#opened?.session.work() ?? this.#carried?.text ?? null;
  }

  /**
   * What each part has earned, as far as it may be told, and the whole; null before a lesson is ready.
   * @returns {Promise<import('../types.js').Results | null>}
   */
  async results() {
    return (await this.#opened?.session.results()) ?? null;
  }

  /**
   * Takes in a work file, or a hand-in code.
   * @param {string | object} work
   * @returns {Promise<boolean>} whether it could be used
   */
  async restore(work) {
    if (!this.#opened) return false;
    const { keeper, session, sheet } = this.#opened;
    const text = await this.#workOf(typeof work === 'string' ? work : JSON.stringify(work), sheet);
    if (text === null) return false;
    const update = await (keeper ? keeper.open(text) : session.act({ do: 'restore', work: text }));
    if (!keeper && !update.error) sheet.apply(update);
    const { say } = sheet.context;
    const trouble = troubleWith(update, say);
    sheet.notices?.show('work', trouble || say.opened);
    if (trouble) this.#tell('problem', { problems: update.problems ?? [], error: update.error });
    return !update.error;
  }

  /**
   * The work file that was given, as it is or as a code; null, once told, where the code cannot be read.
   * @param {string} given
   * @param {Sheet} sheet
   */
  async #workOf(given, sheet) {
    if (!isCode(given)) return given;
    const { readCode } = await import('../hand_in/read_code.js');
    const { work, trouble } = await readCode(given, sheet.context.say);
    if (trouble) sheet.notices?.show('work', trouble);
    return work;
  }

  /** Starts again with an empty sheet; the student can bring the answers back. */
  reset() {
    void this.#opened?.sheet.context.act({ do: 'restart' });
  }

  /**
   * Prints the worksheet, alone on its pages: to write on, as it is answered, or with the answer key.
   * @param {'blank' | 'answers' | 'key'} [mode]
   * @param {{ passage?: boolean, marks?: boolean }} [what] whether the passage and the marks are printed too
   */
  async print(mode = 'answers', { passage = true, marks = true } = {}) {
    await this.#opened?.sheet.late(() => this.#print(mode, { passage, marks }));
  }

  /** @param {'blank' | 'answers' | 'key'} mode @param {{ passage: boolean, marks: boolean }} what */
  async #print(mode, { passage, marks }) {
    const printing = await this.#printing();
    if (!printing || !this.#opened) return;
    const { session, sheet } = this.#opened;
    if (mode === 'key' && this.#core !== fetchedWhole) return sheet.notices?.show('checker', sheet.context.say.neverChecked);
    if (mode === 'key') return printing.print({ mode, key: new Map((await session.key()).map((part) => [part.id, part])) });
    if (mode === 'blank') return printing.print({ mode, passage });
    const { states, latest, annotations } = sheet;
    return printing.print({ mode, passage, marks, states, annotations, student: latest?.student ?? { name: '', date: '' } });
  }

  /**
   * Opens a lesson or a work file that the student picked or dropped.
   * @param {File} file
   */
  async openFile(file) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = asText(bytes);
    if (aboutWork(text) || isCode(text) || file.name.endsWith('.work.json')) await this.restore(text);
    else await this.load(bytes);
  }

  async #open() {
    this.#close();
    const life = new AbortController();
    this.#life = life;
    this.#measure = watchSurroundings(this, this.#frame, life.signal);
    const shown = waiting(this, { own: this.#own, theme: this.theme, signal: life.signal });
    this.#show(shown.element);
    void this.#words().then((say) => shown.speak(say));
    try {
      await this.#load(life.signal);
    } catch (error) {
      if (life.signal.aborted) return;
      await this.#showFailure(error instanceof NotFetched ? error : new NotFetched({ kind: 'core' }, '', error), life.signal);
    }
  }

  /**
   * Fetches core and lesson at once, and looks meanwhile whether there is any work on this device.
   * @param {AbortSignal} signal
   */
  async #load(signal) {
    const withoutCore = new Promise((resolve) => {
      const failed = () => {
        if (this.#core.thing) return;
        const never = whyNoWasm();
        if (never) resolve(this.#doWithoutCore(never));
        else void this.#showFailure(new NotFetched({ kind: 'core' }, '', reader.failure), signal);
      };
      reader.addEventListener('failed', failed, { signal });
    });
    const never = reader.failure && whyNoWasm();
    const starting = this.#core.thing ?? (never ? this.#doWithoutCore(never) : reader.get());
    const shelf = this.readonly || this.#given?.keep === false ? null : (this.keeping.open ?? openShelf)();
    // Work needs the whole core to be continued.
    void shelf?.isUsed().then((used) => used && void this.#core.get());
    try {
      const given = this.#given ?? (await lessonOf(this, signal));
      const program = this.#core.thing ?? /** @type {import('../core/session.js').Startable} */ (await Promise.race([starting, withoutCore]));
      if (!signal.aborted) await this.#present(program, shelf, given, signal);
    } finally {
      if (signal.aborted || !this.#opened) shelf?.close();
    }
  }

  /**
   * Where the core can never run, passage and questions are shown all the same.
   * @param {unknown} cause
   */
  async #doWithoutCore(cause) {
    reader.giveUp();
    fetchedWhole.giveUp();
    console.error(wasmRemedy(cause));
    this.#tell('problem', { failure: 'core', address: '', cause, remedy: wasmRemedy(cause) });
    const { program, whole } = await needed(import('../without_core/program.js'));
    this.#core = whole;
    return program;
  }

  #close() {
    this.#life?.abort();
    this.#life = null;
    const opened = this.#opened;
    this.#opened = null;
    if (!opened) return;
    const { session, keeper, sheet } = opened;
    void keeper?.close();
    // A sheet that is only read has no work of its own to go on with.
    if (keeper) this.#carried = { id: sheet.context.view.id, text: session.work() };
    this.#frame.replaceChildren();
    this.#progress = '';
  }

  /**
   * @param {import('../core/session.js').Startable} program
   * @param {import('../storage/keeper.js').Shelf | null} shelf where the work is kept, if it is
   * @param {Given} given
   * @param {AbortSignal} signal
   */
  async #present(program, shelf, { lesson, base, work }, signal) {
    const text = asText(lesson);
    const session = this.#session(program, this.#unlocked?.sealed === text ? this.#unlocked.open : lesson, signal);
    const problems = session.problems();
    if (problems.length) return this.#showProblems(problems, signal);
    const view = session.view();
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    const kinds = view.questions.flatMap(({ parts }) => parts.map(({ type }) => type));
    const fields = () => needed(fetchFields(kinds, root), 'part');
    const [words, hasFields] = await Promise.all([this.#words(view.language), fields().then(() => true, () => false)]);
    const say = { ...words, ...this.keeping.say?.(words) };
    if (signal.aborted) return;
    const keeper = shelf && new Keeper(session, shelf, { lessonId: view.id, earlierId: view.earlier_id, lessonTitle: view.title });
    const carried = work ?? (this.#carried?.id === view.id ? this.#carried.text : undefined);
    const starting = keeper ? keeper.start({ carried }, wholeAway(this.#core, signal)) : readonlyState(session, carried);

    const actions = (/** @type {Sheet} */ sheet) =>
      menuActions({
        ...{ sheet, keeper, lesson: text, session },
        print: (mode, what) => void this.print(mode, what),
        open: (file) => void this.openFile(file),
        restore: (work) => void this.restore(work),
        speak: (language) => void this.#speak(language, { lesson: text, base }),
      });
    const sheet = new Sheet({
      ...{ root, view, say, base, theme: this.theme, readonly: this.readonly, signal, menuActions: actions },
      withoutKey: { lesson: text, unlock: this.#core === fetchedWhole ? (open, words) => void this.#unlock({ lesson: text, base }, open, words) : null },
      file: { name: () => keeper?.fileName ?? '', text: () => session.work() },
      write: (action) => this.#done(action, keeper ? keeper.write(action) : session.now(action)),
      act: async (action) => this.#done(action, await (keeper ? keeper.act(action) : session.act(action))),
      prepare: (part) => session.prepare(part),
      applied: (update) => this.#tellProgress(update),
      isKept: () => !keeper || ['saved', 'nothing-yet'].includes(keeper.status.kind),
      missing: (cause) => this.#tell('problem', { failure: 'part', address: '', cause, build: LessonWorksheet.build }),
    });
    if (keeper) showKeeping(keeper, session, sheet, (type, detail) => this.#tell(type, detail), signal);
    const state = await starting.catch((cause) => {
      void keeper?.close();
      throw cause;
    });
    if (signal.aborted) return void keeper?.close();
    this.#opened = { session, keeper, sheet, lesson: text };
    // From here on the work is the student's.
    if (keeper && this.#given) this.#given = { ...this.#given, work: undefined };
    sheet.apply(state);
    this.#measure();
    this.#own.hidden = true;
    this.#show(sheet.element);
    if (keeper?.isApart) sheet.notices?.show('checker', say.workAway, { label: say.tryAgain, press: () => void session.whole() });
    this.#tell('ready', { id: view.id, title: plainText(view.title) });
    if (this.#core !== fetchedWhole) sheet.notices?.show('checker', say.neverChecked);
    if (!hasFields) void sheet.late(() => fields().then(() => this.#open()));
    this.#atRest(signal);
  }

  /**
   * @param {import('../core/session.js').Startable} program
   * @param {string | Uint8Array} lesson
   * @param {AbortSignal} signal
   */
  #session(program, lesson, signal) {
    let session;
    try {
      session = new Session(program, { lesson, feedback: this.feedback, whole: this.#core });
    } catch (cause) {
      throw new NotFetched({ kind: 'core' }, '', cause);
    }
    this.#watchCores(session, signal);
    return session;
  }

  /**
   * Tells, the page's author and its reader, where the checker cannot be had and where a core has failed.
   * @param {Session} session
   * @param {AbortSignal} signal
   */
  #watchCores(session, signal) {
    const missing = () => {
      const { failure: cause } = fetchedWhole;
      this.#tell('problem', { failure: 'checker', address: '', cause });
      console.error('The checker could not be fetched.', cause);
      if (session.awaitsWhole) away(cause);
    };
    const away = (/** @type {unknown} */ cause) => {
      const { sheet, keeper } = this.#opened ?? {};
      // Earlier work that only the whole core can read is no reason to keep a lesson from its student.
      if (!sheet) return void (this.readonly && this.#showFailure(new NotFetched({ kind: 'core' }, '', cause), signal));
      const { say } = sheet.context;
      sheet.notices?.show('checker', keeper?.isApart ? say.workAway : say.checkerAway, { label: say.tryAgain, press: () => void session.whole() });
    };
    this.#core.addEventListener('failed', missing, { signal });
    this.#core.addEventListener('arrived', () => this.#opened?.sheet.notices?.clear('checker'), { signal });
    session.addEventListener('core-failed', (event) => {
      const { detail } = /** @type {CustomEvent<{ cause: unknown, action: Action | null, leftOut: boolean }>} */ (event);
      this.#tell('problem', { failure: 'core', address: '', ...detail });
    }, { signal });
    session.addEventListener('relief-failed', (event) => {
      const { cause } = /** @type {CustomEvent<{ cause: unknown }>} */ (event).detail;
      this.#tell('problem', { failure: 'checker', address: '', cause });
      away(cause);
    }, { signal });
  }

  /** @param {Action} action @param {Update} update what came of it */
  #done(action, update) {
    if (action.do === 'respond') this.#tell('answered', { part: action.part, value: action.value });
    if (action.do === 'finish' && update.finished) void this.results().then((results) => this.#tell('finished', results));
    if (action.do === 'check' || action.do === 'finish') {
      for (const { id, mark, checked } of update.parts) {
        if (mark && checked) this.#tell('marked', { part: id, verdict: mark.verdict, score: mark.score, open: mark.open, max: mark.max });
      }
    }
    return update;
  }

  /** @param {Update} update */
  #tellProgress({ progress: { again, to_compare, ...progress }, finished }) {
    const detail = { ...progress, finished };
    const now = JSON.stringify(detail);
    if (now === this.#progress) return;
    this.#progress = now;
    this.#tell('progress', detail);
  }

  /** @returns {Promise<Printing | null>} */
  async #printing() {
    const opened = this.#opened;
    const { Printing } = await needed(import('../paper/printing.js'), 'part');
    if (!opened || opened !== this.#opened) return null;
    opened.printing ??= new Printing(opened.sheet, /** @type {AbortController} */ (this.#life).signal);
    return opened.printing;
  }

  /**
   * Fetches the rest: the way through a worksheet must not need the network once it has begun.
   * @param {AbortSignal} signal
   */
  #atRest(signal) {
    whenIdle(() => {
      if (signal.aborted) return;
      const { session, sheet } = this.#opened ?? {};
      void this.#core.get().then(() => {
        if (!signal.aborted) void session?.whole();
      });
      const later = [this.#printing(), import('./menu.js'), import('./summary.js'), import('../hand_in/hand_in.js'), sheet?.readingTools(), sheet?.resourceCards()];
      for (const loading of later) loading?.catch(() => {});
    });
  }

  /**
   * The words of the interface: in the language that this device's reader has chosen, else the author, else the lesson.
   * @param {string} [lessons] the lesson's language, once it is known
   */
  #words(lessons) {
    return wordsFor(readPreference('language') || this.getAttribute('lang') || lessons || document.documentElement.lang || 'en');
  }

  /**
   * Shows the same worksheet in another language.
   * @param {string} language none for the lesson's own
   * @param {Given} given
   */
  async #speak(language, given) {
    writePreference('language', language);
    this.#given = given;
    await this.#open();
    this.#opened?.sheet.header?.menuButton.focus();
  }

  /**
   * Goes on with the same work and the key at hand. What is saved and copied stays the lesson as it was published.
   * @param {Given & { lesson: string }} given
   * @param {string} open
   * @param {string} words that tell so
   */
  async #unlock(given, open, words) {
    this.#unlocked = { sealed: given.lesson, open };
    this.#given = { ...this.#given, ...given };
    await this.#open();
    this.#opened?.sheet.panes?.answering.focus({ preventScroll: true });
    this.#opened?.sheet.notices?.show('unlocked', words);
  }

  /** @param {import('../types.js').Problem[]} problems @param {AbortSignal} signal */
  async #showProblems(problems, signal) {
    const [{ problemList }, say] = await Promise.all([needed(import('./trouble.js')), this.#words()]);
    if (signal.aborted) return;
    this.#show(problemList(problems, say, this.#page()));
    this.#tell('problem', { problems });
  }

  /** @param {NotFetched} error @param {AbortSignal} signal */
  async #showFailure({ failure, address, cause }, signal) {
    if (this.#opened) return;
    console.error(`Lesson Worksheet ${LessonWorksheet.build}: the lesson could not be opened (${failure.kind}).`, address, cause);
    // Where nothing can be fetched, what tells so at length cannot either.
    const [trouble, say] = await Promise.all([import('./trouble.js').catch(() => null), this.#words()]);
    if (signal.aborted || this.#opened) return;
    const page = this.#page();
    const inShort = () => make('div.worksheet', { lang: say.language, dir: say.direction }, make('p.loading', { role: 'status' }, say.notFetchedTitle), button(say.tryAgain, page.again));
    this.#show(trouble?.notOpened(failure, address, say, page) ?? inShort());
    this.#tell('problem', { failure: failure.kind, address, cause, build: LessonWorksheet.build });
  }

  #page() {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    return { root, theme: this.theme, open: (/** @type {File} */ file) => void this.openFile(file), again: () => void this.#open() };
  }

  /** @param {HTMLElement} content */
  #show(content) {
    const root = /** @type {ShadowRoot} */ (this.shadowRoot);
    adoptScreen(root);
    if (!content.matches('.waiting')) this.#own.classList.remove('waiting');
    this.#frame.replaceChildren(content);
  }

  /** @param {string} type @param {unknown} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(`worksheet-${type}`, { bubbles: true, composed: true, detail }));
  }
}

/** Resolves where the whole core cannot be had now. @param {import('../core/session.js').WholeCore & { failure?: unknown }} whole @param {AbortSignal} signal */
const wholeAway = (whole, signal) => new Promise((resolve) => (whole.failure ? resolve(true) : whole.addEventListener('failed', resolve, { once: true, signal })));

/** @param {Session} session @param {string | undefined} work */
async function readonlyState(session, work) {
  const begun = session.now({ do: 'begin', copy: 'shown' });
  const restored = work ? await session.act({ do: 'restore', work }) : begun;
  return restored.error ? begun : restored;
}

/**
 * What to say of a work file that was not, or not wholly, taken in.
 * @param {Update & { lesson?: { title: string } }} update
 * @param {import('../words/index.js').Words} say
 */
function troubleWith({ error, problems, lesson }, say) {
  if (error === 'wrong-lesson' && lesson?.title) return say.otherLesson(plainText(lesson.title));
  if (error) return say.workErrors[error] ?? say.workErrors.unreadable;
  return problems?.length ? say.workProblems : '';
}
