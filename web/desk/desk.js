import { reader } from 'worksheet-cores';
import { button, make } from '../element/dom.js';
import { takeDrops } from '../pages/files_in.js';
import { followTheme } from '../pages/page_theme.js';
import { deskWords } from '../words/desk/index.js';
import { DeskCore } from './core.js';
import { Drafts } from './drafts.js';
import { draftsMenu } from './drafts_menu.js';
import { Manuscript } from './manuscript.js';
import { Notices } from './notices.js';
import { WriteRoom } from './write_room.js';

/** @typedef {'write' | 'try' | 'publish'} RoomName */
/** @typedef {{ element: HTMLElement, enter?: () => void, leave?: () => void }} Room */

/** The teacher's desk: one draft at a time, in three rooms. */
export class Desk {
  /** @type {RoomName} */
  room = 'write';
  /** @type {Map<RoomName, Promise<Room>>} */
  #rooms = new Map();
  #main = make('main');
  #tabs = /** @type {Record<RoomName, HTMLButtonElement>} */ ({});
  #title = make('p.draft-title');
  #saving = make('p.saving', { role: 'status' });
  #picker = make('input', { type: 'file', hidden: true });
  /** @type {Promise<void>} */
  #opening = Promise.resolve();

  /**
   * @param {object} parts
   * @param {import('../words/desk/index.js').DeskWords} parts.say
   * @param {DeskCore} parts.core
   * @param {Drafts} parts.drafts
   */
  constructor({ say, core, drafts }) {
    this.say = say;
    this.drafts = drafts;
    this.core = core;
    this.manuscript = new Manuscript(this.core);
    this.notices = new Notices(say);
    this.writing = new WriteRoom(this);
    this.#rooms.set('write', Promise.resolve(this.writing));
    this.element = make('div.desk', { lang: say.language, dir: say.direction }, this.#bar(), this.#main, this.notices.element, this.#picker);
    this.#picker.addEventListener('change', () => {
      const file = this.#picker.files?.[0];
      this.#picker.value = '';
      if (file) void this.openFile(file);
    });
    takeDrops((file) => void this.openFile(file));
    drafts.addEventListener('status', () => this.#showSaving());
    drafts.addEventListener('opened', () => this.#opened());
    drafts.addEventListener('parted', () => this.tell(say.parted));
    this.manuscript.addEventListener('read', () => this.#named());
  }

  #bar() {
    const { say } = this;
    const tabs = /** @type {const} */ (['write', 'try', 'publish']).map((name) => (this.#tabs[name] = button(say.rooms[name], () => void this.enter(name))));
    return make('header.bar', null, draftsMenu(this).element, this.#title, make('nav', { 'aria-label': say.roomsLabel }, ...tabs), this.#saving);
  }

  /** @param {RoomName} name */
  async enter(name) {
    const before = await this.#rooms.get(this.room);
    const room = await (this.#rooms.get(name) ?? this.#furnish(name)).catch((cause) => {
      console.error('A room of the desk could not be fetched.', cause);
      this.tell(this.say.notFetched);
      return null;
    });
    if (!room) return;
    before?.leave?.();
    this.room = name;
    for (const [each, tab] of Object.entries(this.#tabs)) {
      if (each === name) tab.setAttribute('aria-current', 'page');
      else tab.removeAttribute('aria-current');
    }
    this.#main.replaceChildren(room.element);
    room.enter?.();
  }

  /** @param {RoomName} name @returns {Promise<Room>} */
  #furnish(name) {
    const furnished = name === 'try' ? import('./try_room.js').then(({ TryRoom }) => new TryRoom(this)) : import('./publish_room.js').then(({ PublishRoom }) => new PublishRoom(this));
    this.#rooms.set(name, furnished);
    furnished.catch(() => this.#rooms.delete(name));
    return furnished;
  }

  /** @param {string} text @param {...(import('./notices.js').Offer | undefined)} offers */
  tell(text, ...offers) {
    this.notices.tell(text, ...offers);
  }

  /** Whoever writes has changed the text. */
  wrote() {
    this.drafts.change({ text: this.writing.editor.text });
    this.read();
  }

  read() {
    const { text, form } = this.drafts.present;
    this.manuscript.read(text, form);
  }

  /**
   * Changes the lesson as its author would, in its text: one step, which Undo takes back.
   * @param {(lesson: import('./manuscript.js').LessonObject) => void} change
   */
  edit(change) {
    const lesson = this.manuscript.object;
    if (!lesson) return this.tell(this.say.mendFirst);
    change(lesson);
    const keyless = this.manuscript.parts.filter(({ has_key }) => !has_key).map(({ label }) => label);
    this.writing.editor.replace(this.core.rewrite(lesson, this.drafts.present.form, keyless));
  }

  pickFile() {
    this.#picker.click();
  }

  /** Files are opened one after another: what is told last is about the last one. @param {File} file */
  openFile(file) {
    const opened = this.#opening.then(() => this.#open(file));
    this.#opening = opened.catch(() => undefined);
    return opened;
  }

  /** @param {File} file */
  async #open(file) {
    const { openFile } = await import('./import/open_file.js');
    const { say } = this;
    const opened = await openFile(file, this.core, say).catch((cause) => {
      console.error(cause);
      return { problem: say.fileFailed(file.name) };
    });
    if ('problem' in opened) return this.tell(opened.problem);
    await this.drafts.begin({ text: opened.text, form: opened.form });
    await this.enter('write');
    if (opened.left.length) this.tell(say.leftBehind(opened.left));
  }

  async start() {
    await this.drafts.start();
    await this.enter('write');
  }

  #opened() {
    this.manuscript.forget();
    this.writing.open();
    this.read();
    this.#showSaving();
    if (this.room !== 'write') void this.enter(this.room);
  }

  /** The draft has the lesson's title. */
  #named() {
    const { present } = this.drafts;
    const { title } = this.manuscript;
    if (title && title !== present.title) this.drafts.change({ title });
    this.#title.textContent = present.title || this.say.untitled;
  }

  #showSaving() {
    const { status } = this.drafts;
    const { say } = this;
    this.#saving.dataset.kind = status.kind;
    if (status.kind === 'saved') this.#saving.textContent = say.savedAt(new Date(status.at).toLocaleTimeString(say.language, { hour: '2-digit', minute: '2-digit' }));
    else if (status.kind === 'tab-only') this.#saving.textContent = say.tabOnly;
    else this.#saving.textContent = status.kind === 'not-saved' ? say.notSaved : '';
  }
}

/** Opens the desk in a place of the page. @param {HTMLElement} place */
export async function openDesk(place) {
  followTheme();
  const [say, program] = await Promise.all([deskWords(), reader.get()]);
  const desk = new Desk({ say, core: new DeskCore(program), drafts: new Drafts() });
  Object.assign(document.documentElement, { lang: say.language, dir: say.direction });
  document.title = say.desk;
  await desk.start();
  place.replaceChildren(desk.element);
}
