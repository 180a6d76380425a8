import { button, make } from '../../element/dom.js';
import { readPreference } from '../../element/preferences.js';
import { askOnClosing, watchPage } from '../../storage/page_life.js';
import { askToPersist } from '../../storage/persistence.js';
import { classWords } from '../../words/class/index.js';
import { ByQuestion } from './by_question.js';
import { ByStudent } from './by_student.js';
import { ClassClient } from './class_client.js';
import { classMenu } from './class_menu.js';
import { Collect } from './collect.js';
import { filesDropped } from './dropped.js';
import { GiveBack } from './give_back.js';
import { MarkBook } from './mark_book.js';
import style from './style.css';

/** @typedef {import('../class_types.js').ClassAction} ClassAction */
/** @typedef {import('../class_types.js').ClassOverview} ClassOverview */
/** @typedef {import('../class_types.js').ClassUpdate} ClassUpdate */
/** @typedef {import('./texts_in.js').Given} Given */
/** @typedef {'collect' | 'question' | 'student' | 'book' | 'back'} ViewName */
/** One view of the class. @typedef {{ element: HTMLElement, show(): void | Promise<void>, leave?(): void }} ClassView */
/** @template T @typedef {T extends any ? Omit<T, 'at'> : never} Untimed */

const names = /** @type {const} */ (['collect', 'question', 'student', 'book', 'back']);

/** The room with its words and its style. @param {import('../desk.js').Desk} desk */
export async function furnish(desk) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  const say = await classWords(desk.say.language);
  document.adoptedStyleSheets.push(sheet);
  return new ClassRoom(desk, say);
}

/** A class's work on one lesson: collected, marked, given back. */
export class ClassRoom {
  element = make('section.room.class');
  /** @type {ClassOverview | null} */
  overview = null;
  /** @type {ViewName} */
  view = 'collect';
  #tabs = /** @type {Record<ViewName, HTMLButtonElement>} */ ({});
  #place = make('div.class-view');
  #saving = make('p.saving', { role: 'status' });
  #heard = new AbortController();
  #undo;
  #redo;
  #menu;
  #askedToPersist = false;

  /** @param {import('../desk.js').Desk} desk @param {import('../../words/class/index.js').ClassWords} say */
  constructor(desk, say) {
    this.desk = desk;
    this.say = say;
    this.client = new ClassClient(desk.program);
    this.element.setAttribute('aria-label', desk.say.rooms.class);
    this.collecting = new Collect(this);
    this.students = new ByStudent(this);
    this.questions = new ByQuestion(this);
    /** @type {Record<ViewName, ClassView>} */
    this.views = { collect: this.collecting, question: this.questions, student: this.students, book: new MarkBook(this), back: new GiveBack(this) };
    this.#undo = button(say.undo, () => void this.undo('undo'), 'plain');
    this.#redo = button(say.redo, () => void this.undo('redo'), 'plain');
    this.#menu = classMenu(this);
    const tabs = names.map((name) => (this.#tabs[name] = button(say.views[name], () => void this.turnTo(name))));
    this.element.append(
      make('div.class-bar', null, this.#menu.element, make('nav', { 'aria-label': say.viewsLabel }, ...tabs), make('div.row.undoing', null, this.#undo, this.#redo), this.#saving),
      this.#place,
    );
    this.client.addEventListener('status', (event) => this.#showSaving(/** @type {CustomEvent} */ (event).detail));
    this.client.addEventListener('parted', () => (desk.tell(say.parted), void this.refresh()));
    this.client.addEventListener('failed', () => desk.tell(desk.say.notFetched));
    // A comment that is being written is not taken away; what has changed is shown when it is done.
    this.client.addEventListener('marked', () => this.overview && !this.element.querySelector('.comment-box') && void this.refresh());
  }

  get language() {
    return this.overview?.lesson.language ?? 'en';
  }

  async enter() {
    this.#heard = new AbortController();
    const { signal } = this.#heard;
    watchPage({ hidden: () => void this.client.ask('flush'), shown: () => {} }, signal);
    addEventListener('drop', (event) => this.#dropped(event), { capture: true, signal });
    try {
      await this.#findClass();
      await this.turnTo(this.overview?.students.length ? this.view : 'collect');
    } catch (cause) {
      console.error('The room Class could not be opened.', cause);
      this.desk.tell(this.desk.say.notFetched);
    }
  }

  leave() {
    this.#heard.abort();
    this.views[this.view].leave?.();
    void this.client.ask('flush');
  }

  /** The class of the lesson that is being written, or else the one that was open. */
  async #findClass() {
    const { lesson } = this.desk.manuscript;
    const id = lesson ? await this.client.ask('lessonId', lesson) : '';
    if (this.overview && (!id || this.overview.lesson.id === id)) return void (await this.#look());
    const kept = await this.client.ask('list');
    const found = id ? kept.find((one) => one.lesson.id === id) : kept[0];
    if (found) this.overview = await this.client.ask('open', found.id);
    else this.overview = lesson ? await this.client.ask('begin', lesson) : null;
    this.#named();
  }

  /** @param {DragEvent} event */
  #dropped(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    void filesDropped(event.dataTransfer).then((files) => this.take(files));
  }

  /** Takes in files, whatever is in them. @param {Given[]} files */
  async take(files) {
    if (!this.overview) return this.#takeClassFiles(files);
    if (this.view !== 'collect') await this.turnTo('collect');
    await this.collecting.take(files);
  }

  /** Without a lesson only class files can be opened. @param {Given[]} files */
  async #takeClassFiles(files) {
    for (const { file } of files) {
      const text = await new Blob([file]).text();
      if (/"format"\s*:\s*"class\//.test(text.slice(0, 200))) return this.openFile(text);
    }
    this.desk.tell(this.say.lessonFirst);
  }

  /** @param {ViewName} name */
  async turnTo(name) {
    if (name !== this.view) this.desk.notices.clear();
    this.views[this.view].leave?.();
    this.view = name;
    for (const each of names) {
      const tab = this.#tabs[each];
      tab.disabled = each !== 'collect' && !this.overview?.students.length;
      if (each === name) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    this.#tabs[name].scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { element } = this.views[name];
    if (this.#place.firstElementChild !== element) this.#place.replaceChildren(element);
    this.#place.scrollTop = 0;
    this.#place.scrollLeft = 0;
    if (this.overview) await this.#look();
    await this.views[name].show();
  }

  async #look() {
    this.overview = await this.client.ask('overview');
    this.#named();
  }

  /** Looks again at what has changed. */
  async refresh() {
    await this.#look();
    for (const each of names) this.#tabs[each].disabled = each !== 'collect' && !this.overview?.students.length;
    await this.views[this.view].show();
  }

  /**
   * Does what a teacher does.
   * @param {Untimed<ClassAction>} action
   * @returns {Promise<ClassUpdate>}
   */
  async act(action) {
    this.desk.notices.clear();
    const by = readPreference('teacher');
    const update = await this.client.ask('act', /** @type {ClassAction} */ ({ at: Date.now(), ...(by ? { by } : {}), ...action }));
    if (update.error && update.error !== 'nothing-to-undo') {
      console.error('An action on a class was refused.', update.error, action);
      this.desk.tell(this.say.notDone);
    }
    const { overview } = this;
    if (overview && !update.error) {
      const at = overview.parts.findIndex(({ id }) => id === update.part?.id);
      if (at >= 0 && update.part) overview.parts[at] = update.part;
      overview.undo = update.undo;
      overview.redo = update.redo;
    }
    this.#named();
    return update;
  }

  /** @param {'undo' | 'redo'} what */
  async undo(what) {
    const step = this.overview?.[what];
    if (!step) return;
    await this.act({ do: what });
    this.desk.tell(what === 'undo' ? this.say.undone : this.say.redone);
    await this.refresh();
  }

  /** @param {string} id */
  async open(id) {
    this.#opened(await this.client.ask('open', id));
  }

  /** Begins a new class for the lesson that is being written. */
  async begin() {
    const { lesson } = this.desk.manuscript;
    if (!lesson) return this.desk.tell(this.say.lessonFirst);
    this.#opened(await this.client.ask('begin', lesson));
  }

  /** @param {string} text of a class file */
  async openFile(text) {
    const { overview, problems, merged } = await this.client.ask('openFile', text);
    if (!overview) return this.desk.tell(this.say.classUnreadable(problems.map(({ what }) => what).join('; ')));
    this.#opened(overview);
    if (merged) this.desk.tell(this.say.classMerged(merged.new_students, merged.new_decisions));
    else if (problems.length) this.desk.tell(this.say.classDamaged(problems.map(({ what }) => what).join('; ')));
  }

  /** @param {ClassOverview | null} overview */
  #opened(overview) {
    if (!overview) return this.desk.tell(this.say.classUnreadable(''));
    this.overview = overview;
    this.collecting.forget();
    this.questions.forget();
    this.students.forget();
    void this.turnTo('collect');
  }

  /** Deletes the class of that id everywhere on this device. @param {string} id @param {string} name @param {number} students */
  async remove(id, name, students) {
    const isPresent = this.overview?.id === id;
    const isGone = await this.client.ask('remove', id);
    if (isPresent) {
      this.overview = null;
      this.collecting.forget();
      this.questions.forget();
      this.students.forget();
      const { lesson } = this.desk.manuscript;
      if (lesson) this.overview = await this.client.ask('begin', lesson);
      await this.turnTo('collect');
    }
    this.#named();
    this.desk.tell(isGone ? this.say.deleted(name, students) : this.say.notDeleted(name));
  }

  #named() {
    const { overview, say } = this;
    const name = overview ? overview.name || overview.lesson.title : say.noClass;
    this.#menu.opener.textContent = name;
    this.#undo.disabled = !overview?.undo;
    this.#redo.disabled = !overview?.redo;
  }

  /** @param {import('../../types.js').SavingStatus} status */
  #showSaving(status) {
    const { say } = this.desk;
    this.#saving.dataset.kind = status.kind;
    askOnClosing(this.#heard.signal, ['saved', 'nothing-yet'].includes(status.kind) ? null : () => true);
    if (status.kind === 'saved') {
      this.#saving.textContent = say.savedAt(new Date(status.at).toLocaleTimeString(say.language, { hour: '2-digit', minute: '2-digit' }));
      if (!this.#askedToPersist) askToPersist();
      this.#askedToPersist = true;
    } else if (status.kind === 'tab-only') this.#saving.textContent = say.tabOnly;
    else this.#saving.textContent = status.kind === 'not-saved' ? say.notSaved : '';
  }
}
