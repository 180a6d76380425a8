import { button, make, toggle } from '../element/dom.js';
import { Editor } from './editor.js';
import { exampleLesson, exampleQuestions } from './examples.js';
import { partsOf } from './manuscript.js';
import { markdownOf } from './paste.js';
import { popover } from './popover.js';
import { Preview } from './preview.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('../types.js').Problem} Problem */

/** A longer paste is no lesson, and would make the page slow. */
const longestPaste = 1_000_000;
const mostShown = 100;

/** Where the lesson is written, its worksheet beside it. */
export class WriteRoom {
  element = make('section.room.write');
  json = make('input', { type: 'checkbox' });
  #desk;
  #problems = make('div.faults');
  #guesses = make('div.guesses');
  #advice = make('div.guesses.advice');
  #keyless = make('details.keyless', { open: true, hidden: true });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #suggesting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #advising;
  #start;
  #stale;

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    const { say } = desk;
    this.element.setAttribute('aria-label', say.rooms.write);
    this.editor = new Editor({
      say,
      changed: () => desk.wrote(),
      paste: (event) => this.#paste(event),
      drop: (files) => void desk.openFile(files[0]),
    });
    this.preview = new Preview();
    this.preview.element.setAttribute('role', 'region');
    this.preview.element.setAttribute('aria-label', say.preview);
    this.preview.element.tabIndex = 0;
    this.#start = this.#startingCard();
    this.#stale = make('p.stale', { hidden: true }, say.staleDraft);
    this.#problems.setAttribute('role', 'status');
    this.element.append(
      this.#sides(),
      make('div.side.text', null, this.#tools(), this.editor.element, this.#problems, this.#keyless, this.#advice, this.#guesses),
      make('div.side.seen', null, this.#stale, this.#start, this.preview.element),
    );
    this.element.dataset.shows = 'text';
    desk.manuscript.addEventListener('read', () => this.#show());
  }

  /** Shows the present draft, afresh. */
  open() {
    const { drafts, say } = this.#desk;
    this.preview.clear();
    this.editor.open(drafts.present.text, drafts.present.form, say.pasteHere);
    this.json.checked = drafts.present.form === 'json';
  }

  /** On a narrow screen, text or worksheet. */
  #sides() {
    const { say } = this.#desk;
    const buttons = /** @type {const} */ (['text', 'seen']).map((side) => {
      const press = button(say.sides[side], () => {
        this.element.dataset.shows = side;
        for (const each of buttons) each.setAttribute('aria-pressed', String(each === press));
      });
      press.setAttribute('aria-pressed', String(side === 'text'));
      return press;
    });
    return make('div.sides', { role: 'group', 'aria-label': say.textOrWorksheet }, ...buttons);
  }

  #tools() {
    const { say } = this.#desk;
    const insert = popover(say.insert, (close) => this.#kinds(close));
    this.json.addEventListener('change', () => this.#switchForm());
    return make(
      'div.tools',
      null,
      insert.element,
      button(say.openFile, () => this.#desk.pickFile()),
      button(say.undo, () => this.editor.undo(), 'plain'),
      button(say.redo, () => this.editor.redo(), 'plain'),
      button(say.find, () => this.editor.search(), 'plain'),
      make('label.switch', null, this.json, make('span', null, say.asJson)),
    );
  }

  /** @param {() => void} close */
  #kinds(close) {
    const { say } = this.#desk;
    const entries = Object.keys(exampleQuestions).map((kind) => {
      const entry = button(say.kinds[kind].name, () => {
        close();
        this.#insert(exampleQuestions[kind]);
      }, 'entry');
      entry.append(make('span.quiet', null, say.kinds[kind].about));
      return make('li', null, entry);
    });
    return [make('ul.entries', null, ...entries)];
  }

  /** @param {any} question */
  #insert(question) {
    const { drafts, core, manuscript, say } = this.#desk;
    if (drafts.present.form === 'text') return this.editor.insertLines(core.questionText(question, (manuscript.lastLesson && JSON.parse(manuscript.lastLesson).questions.length + 1) || 1));
    const lesson = this.editor.text.trim() ? manuscript.object : { format: 'lesson/1', title: say.untitled, questions: [] };
    if (!lesson) return this.#desk.tell(say.mendFirst);
    lesson.questions.push(question);
    this.editor.replace(core.write(lesson, 'json'));
    this.editor.goTo(this.editor.text.split('\n').length);
  }

  #switchForm() {
    const { drafts, core, manuscript, say } = this.#desk;
    const form = this.json.checked ? 'json' : 'text';
    const lesson = manuscript.object;
    if (!lesson && this.editor.text.trim()) {
      this.json.checked = !this.json.checked;
      return this.#desk.tell(say.mendFirst);
    }
    if (lesson && form === 'text' && core.withoutKey(JSON.stringify(lesson)) === null) {
      this.json.checked = true;
      return this.#desk.tell(say.noKeyHere);
    }
    const text = lesson ? core.write(lesson, form) : '';
    drafts.change({ form, text });
    this.editor.open(text, form, say.pasteHere);
    this.#desk.read();
    this.editor.focus();
  }

  /** @param {ClipboardEvent} event @returns {string | null} */
  #paste(event) {
    const { clipboardData: data } = event;
    const { say, drafts } = this.#desk;
    const plain = data?.getData('text/plain') ?? '';
    if (plain.length > longestPaste) {
      this.#desk.tell(say.pasteTooLong);
      return '';
    }
    if (data?.files.length && !plain) {
      void this.#desk.openFile(data.files[0]);
      return '';
    }
    const html = drafts.present.form === 'text' ? (data?.getData('text/html') ?? '') : '';
    return html ? markdownOf(html) : null;
  }

  #startingCard() {
    const { say, drafts } = this.#desk;
    const example = () => {
      const form = drafts.present.form;
      this.editor.replace(this.#desk.core.write(exampleLesson, form));
      this.editor.goTo(1);
    };
    return make(
      'div.start',
      null,
      make('h2', null, say.startTitle),
      make('p', null, say.startPaste),
      make('div.row', null, button(say.startExample, example, 'primary'), button(say.openFile, () => this.#desk.pickFile())),
      make('p.quiet', null, say.opens),
    );
  }

  #show() {
    const { manuscript } = this.#desk;
    const { problems, guesses, left_out: leftOut, parts, lesson } = manuscript;
    const { say } = this.#desk;
    const isEmpty = !this.editor.text.trim();
    this.element.classList.toggle('empty', isEmpty);
    toggle(this.#start, isEmpty);
    toggle(this.preview.element, !isEmpty);
    toggle(this.#stale, !isEmpty && problems.length > 0 && manuscript.lastLesson !== null);
    this.editor.showProblems(problems);
    if (lesson !== null) this.preview.show(lesson);
    this.#problems.replaceChildren(...(isEmpty ? [] : this.#problemList(problems)));
    clearTimeout(this.#suggesting);
    const keyless = parts.some(({ has_key, type }) => !has_key && type !== 'essay');
    if (keyless) this.#suggesting = setTimeout(() => this.#showKeyless(), 200);
    this.#keyless.hidden = !keyless;
    clearTimeout(this.#advising);
    if (lesson === null) this.#advice.replaceChildren();
    else this.#advising = setTimeout(() => this.#showAdvice(lesson), 300);
    this.#guesses.replaceChildren(
      ...(guesses.length ? [this.#notes(say.guesses(guesses.length), guesses)] : []),
      ...(leftOut.length ? [this.#notes(say.leftOut(leftOut.length), leftOut)] : []),
    );
  }

  /** @param {Problem[]} problems */
  #problemList(problems) {
    const { say } = this.#desk;
    if (!problems.length) return [make('p.fine', null, say.noProblems)];
    const items = problems.slice(0, mostShown).map((problem) => make('li', null, this.#place(problem), make('span', null, say.problem(problem.what, problem.remedy))));
    return [make('p', null, make('strong', null, say.problemsCount(problems.length))), make('ul', null, ...items)];
  }

  /** @param {string} title @param {import('./manuscript.js').LineNote[]} notes */
  #notes(title, notes) {
    const items = notes.slice(0, mostShown).map((note) => make('li', null, this.#place(note), make('span', null, note.what)));
    return make('details', null, make('summary', null, title), make('ul', null, ...items));
  }

  /** The questions without a key, each with sentences of the passage that may be one. */
  #showKeyless() {
    const { say, core, drafts, manuscript } = this.#desk;
    const wanting = core.suggestKeys(drafts.present.text).filter(({ type }) => type !== 'essay');
    const entries = wanting.slice(0, mostShown).map(({ label, type, prompt, sentences }) => {
      const line = manuscript.parts.find((part) => part.label === label)?.first_line ?? 1;
      const takes = type === 'short' ? sentences : [];
      const offers = takes.map((sentence) => make('li', null, button(sentence, () => this.#take(label, sentence), 'sentence')));
      return make('li', null, make('p', null, button(label, () => this.editor.goTo(line), 'plain'), make('span', null, prompt)), offers.length ? make('ul', { 'aria-label': say.mayBeKey(label) }, ...offers) : null);
    });
    const before = this.#keyless.querySelector('ul')?.scrollTop;
    this.#keyless.replaceChildren(make('summary', null, say.keyless(wanting.length)), make('p.quiet', null, say.keylessAbout), make('ul', null, ...entries));
    if (before) /** @type {HTMLElement} */ (this.#keyless.querySelector('ul')).scrollTop = before;
  }

  /** What the keys could still do with. @param {string} lesson */
  #showAdvice(lesson) {
    const { say, core, manuscript } = this.#desk;
    const lineOf = (/** @type {string} */ label) => manuscript.parts.find((part) => part.label === label)?.first_line ?? 0;
    const { long_wordings: long, to_look_at: made } = core.advice(lesson);
    const entries = [
      ...made.map((label) => ({ line: lineOf(label), what: say.lookAtChoices(label) })),
      ...long.map(({ label, words }) => ({ line: lineOf(label), what: say.longWording(label, words) })),
    ];
    this.#advice.replaceChildren(...(entries.length ? [this.#notes(say.advice(entries.length), entries)] : []));
  }

  /** A sentence of the passage becomes a key, and what proves it. @param {string} label @param {string} sentence */
  #take(label, sentence) {
    const { say } = this.#desk;
    this.#desk.edit((lesson) => {
      const question = partsOf(lesson).find((part) => part.label === label)?.question;
      for (const key of ['words', 'rubric', 'model', 'ideas']) delete question[key];
      Object.assign(question, { type: 'short', answer: sentence, evidence: [sentence] });
    });
    this.#desk.tell(say.keyTaken(label), { label: say.undo, press: () => this.editor.undo() });
  }

  /** @param {{ line: number, column?: number }} place */
  #place({ line, column = 1 }) {
    return line ? button(this.#desk.say.line(line), () => this.editor.goTo(line, column), 'plain') : '';
  }
}
