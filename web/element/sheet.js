import { adoptScreen } from './style/screen.js';
import { blocks } from './markdown.js';
import { appearance } from './appearance.js';
import { button, make } from './dom.js';
import { ending } from './ending.js';
import { header } from './header.js';
import { whenIdle } from './idle.js';
import { uncoverByKeyboard } from './in_view.js';
import { nameLines } from './name_lines.js';
import { NotFetched, needed } from './lesson_source.js';
import { notices } from './notices.js';
import { panes } from './panes.js';
import { passage, titleBlock } from './passage.js';
import { questionList } from './questions.js';
import { pressToCheck, skips } from './skips.js';

/** @typedef {import('../types.js').Update} Update */
/** @typedef {import('../types.js').PartState} PartState */
/** @typedef {import('../types.js').SheetContext} SheetContext */

/**
 * What a sheet is given by the element that it stands in.
 * @typedef {object} SheetOptions
 * @property {ShadowRoot} root
 * @property {import('../types.js').View} view
 * @property {import('../words/index.js').Words} say
 * @property {string} base
 * @property {string} theme
 * @property {boolean} readonly
 * @property {AbortSignal} signal of the sheet's life on the page
 * @property {import('../types.js').Write} write does it, keeps it, and tells the page's author
 * @property {import('../types.js').Act} act the same, once the whole core is there
 * @property {(part: string) => void} prepare has a part marked that may be checked next
 * @property {import('../hand_in/hand_in.js').WorkFile} file
 * @property {(update: Update) => void} applied is told of every update
 * @property {() => boolean} isKept whether nothing is lost where the page is loaded again
 * @property {(cause: unknown) => void} missing is told where a part of the program could not be fetched
 * @property {(sheet: Sheet) => import('./menu.js').MenuActions} menuActions
 */

/** So long a pause in writing is one in which a student may look for the button. */
const pause_ms = 150;

/** One worksheet on the screen, from its View and the Updates that follow. */
export class Sheet {
  /** @type {Map<string, PartState>} */
  states = new Map();
  /** @type {Update | null} */
  latest = null;
  /** @type {import('../types.js').Highlight[]} */
  annotations = [];
  #restarted = false;
  #pause = 0;
  /** @type {Promise<HTMLElement> | null} */
  #menu = null;
  /** @type {Promise<ReturnType<typeof import('../reading/tools.js').readingTools>> | null} */
  #tools = null;
  /** @type {Promise<ReturnType<typeof import('../reading/guided.js').guidedReading> | null> | null} */
  #guide = null;

  /** @param {SheetOptions} options */
  constructor(options) {
    const { root, view, say, base, readonly } = options;
    adoptScreen(root);
    const otherWay = view.direction !== say.direction;
    this.options = options;
    /** @type {SheetContext} */
    this.context = {
      ...{ root, say, view, base, readonly },
      lessonText: { lang: view.language, dir: view.direction },
      ownText: otherWay ? { lang: say.language, dir: say.direction } : {},
      write: (action) => this.#write(action),
      act: (action) => this.#act(action),
      announce: (text) => this.#announce(text),
      passage: () => {
        const { reading, show } = /** @type {ReturnType<typeof panes>} */ (this.panes);
        return { element: reading, turnTo: show, signal: options.signal };
      },
      showInPassage: (words) => void this.#showInPassage(words),
      focusPart: (id) => this.focusPart(id),
      late: (job) => this.late(job),
    };
    this.element = make('div.worksheet', { lang: say.language, dir: say.direction });
    this.appearance = appearance(this.element, options.theme);
    this.#build();
  }

  #build() {
    const { context, element } = this;
    const { view, base, lessonText, say } = context;
    const print = () => this.options.menuActions(this).print('answers');
    this.notices = notices(say);
    this.questions = questionList(context);
    this.names = nameLines(context);
    this.ending = ending(context, { printAnswers: print, file: this.options.file, notices: this.notices });
    const hasPassage = !!view.passage;
    const directions = view.directions ? make('div.directions', lessonText, blocks(view.directions, { base, heading: 3 })) : null;
    const title = titleBlock(context);
    const toRead = passage(context);
    this.toolRow = make('div.reading-tools');
    const top = hasPassage ? [] : [title];
    const tail = hasPassage ? [] : toRead;
    const heading = make('h2.unseen', { tabIndex: -1 }, say.questions);
    const onward = button(say.onward, () => {
      this.panes?.show('questions');
      this.panes?.answering.focus({ preventScroll: true });
    });
    this.panes = panes(context, {
      root: element,
      passage: hasPassage ? [make('div.column', null, title, this.toolRow, ...toRead, make('p.onward', null, onward))] : [],
      questions: [
        make('div.column', null, ...top, this.names.element, heading, directions, pressToCheck(context), this.questions.element, ...tail, this.ending.element, this.notices.element),
      ],
    });
    if (!hasPassage) {
      element.classList.add('no-passage');
      this.panes.show('questions');
    }
    if (view.stretches?.length && !context.readonly) this.#guide = this.#guidedReading();
    this.header = header(context, {
      chooser: hasPassage ? this.panes.chooser : null,
      openMenu: (opener) => void this.#openMenu(opener),
    });
    this.live = make('p.unseen', { role: 'status' });
    this.skips = skips(context, {
      toQuestions: () => (this.panes?.show('questions'), heading.focus()),
      toEmpty: () => this.focusPart(this.#firstEmpty() ?? ''),
    });
    this.header.element.prepend(this.skips.element);
    uncoverByKeyboard(this.panes.element);
    element.append(this.header.element, this.panes.element, this.live);
  }

  /** @param {import('../types.js').Action} action */
  #write(action) {
    const update = this.options.write(action);
    this.apply(update);
    if (action.do === 'respond') this.#prepareCheck(String(action.part));
    return update;
  }

  /** Whoever pauses may press Check next. @param {string} part */
  #prepareCheck(part) {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => whenIdle(() => this.options.signal.aborted || this.options.prepare(part)), pause_ms);
  }

  /** @param {import('../types.js').Action} action */
  async #act(action) {
    const update = await this.options.act(action);
    if (action.do === 'restart') this.#restarted = true;
    this.apply(update);
    return update;
  }

  /** @param {Update} update */
  apply(update) {
    for (const state of update.parts) {
      this.states.set(state.id, state);
      this.questions?.parts.get(state.id)?.show(state);
    }
    this.latest = update;
    void this.#guide?.then((guide) => guide?.show(update));
    if (update.annotations) {
      this.annotations = update.annotations;
      void this.#tools?.then((tools) => tools.show(this.annotations));
    }
    this.options.applied(update);
    this.header?.showProgress(update.progress);
    this.names?.show(update.student);
    this.ending?.show(update);
    this.skips?.show(!!this.#firstEmpty());
    const offer = { label: this.context.say.undo, press: () => void this.context.act({ do: 'undo-restart' }) };
    if (this.#restarted && update.can_undo_restart) {
      this.#restarted = false;
      this.notices?.show('restart', this.context.say.startedAgain, offer);
    } else if (!update.can_undo_restart) {
      this.notices?.clear('restart');
    }
  }

  #firstEmpty() {
    for (const { id, answered, locked } of this.states.values()) if (!answered && !locked) return id;
    return undefined;
  }

  /** @param {string} id */
  focusPart(id) {
    this.panes?.show('questions');
    this.questions?.parts.get(id)?.focus();
  }

  /** Puts the focus where the next student begins. */
  startAtName() {
    this.panes?.show('questions');
    this.names?.focus();
  }

  /** @param {string} text */
  #announce(text) {
    if (!this.live) return;
    // Screen readers say the same words again only if the region was empty in between.
    this.live.textContent = '';
    requestAnimationFrame(() => this.live?.append(text));
  }

  /** The reading tools, where there is a passage. They are fetched late: the first answer must not wait for them. */
  readingTools() {
    const { panes, context, notices, toolRow: row } = this;
    if (!panes || !row?.isConnected || !context.view.passage) return null;
    this.#tools ??= Promise.all([needed(import('../reading/tools.js'), 'part'), this.#guide]).then(([{ readingTools }]) => {
      const tools = readingTools({ context, pane: panes.reading, row, notices, signal: this.options.signal });
      tools.show(this.annotations);
      tools.setLineFocus(this.appearance.now().aids.includes('line'));
      return tools;
    });
    this.#tools.catch(() => (this.#tools = null));
    return this.#tools;
  }

  /** Parts the passage into stretches, where the lesson wants that; whole, should what does it not be had. */
  async #guidedReading() {
    const { context, states, questions, notices } = this;
    const pane = /** @type {ReturnType<typeof panes>} */ (this.panes).reading;
    try {
      const { guidedReading } = await import('../reading/guided.js');
      const isAt = (/** @type {string} */ id) => !!questions?.parts.get(id)?.element.matches(':focus-within');
      const guide = guidedReading({ context, pane, states, notices, isAt, signal: this.options.signal });
      if (this.latest) guide.show(this.latest);
      return guide;
    } catch (cause) {
      console.error('Guided reading could not be fetched.', cause);
      pane.querySelector('.prose')?.replaceChildren(blocks(context.view.passage, { base: context.base, heading: 3 }));
      return null;
    }
  }

  /** Makes cards of the resources. */
  async resourceCards() {
    const list = this.element.querySelector('.resources');
    if (list) (await import('../reading/resources.js')).resourceCards(list, this.context, this.options.signal);
  }

  /** @param {string[]} words */
  async #showInPassage(words) {
    await this.late(async () => (await this.readingTools())?.showInPassage(words));
  }

  /** @param {HTMLButtonElement} opener */
  async #openMenu(opener) {
    await this.late(async () => {
      this.#menu ??= needed(import('./menu.js'), 'part').then(({ menu }) => {
        const panel = menu(this.context, opener, this.options.menuActions(this));
        opener.after(panel);
        return panel;
      });
      this.#menu.catch(() => (this.#menu = null));
      (await this.#menu).togglePopover();
    });
  }

  /**
   * Does what a press asks for with a part of the program that may have to be fetched first. Where it cannot be had, that
   * is told and can be tried again.
   * @param {() => Promise<unknown>} job
   * @param {boolean} [again] whether it has been tried before: some browsers remember until the page is loaded again
   */
  async late(job, again = false) {
    try {
      await job();
      this.notices?.clear('late');
    } catch (cause) {
      if (!(cause instanceof NotFetched)) throw cause;
      console.error('A part of the program could not be fetched.', cause.cause);
      this.options.missing(cause.cause);
      const { say } = this.context;
      const reload = { label: say.loadAgain, press: () => location.reload() };
      const retry = { label: say.tryAgain, press: () => void this.late(job, true) };
      this.notices?.show('late', say.partMissing, again && this.options.isKept() ? reload : retry);
    }
  }
}
