import { newName } from '../../storage/records.js';
import { Saver } from '../../storage/saver.js';
import { textsIn, textsInPasted } from './texts_in.js';

/** @typedef {import('../class_types.js').ClassAction} ClassAction */
/** @typedef {import('../class_types.js').ClassOverview} ClassOverview */
/** @typedef {import('../class_types.js').ClassUpdate} ClassUpdate */
/** @typedef {import('../class_types.js').WorkSource} WorkSource */
/** @typedef {import('./texts_in.js').Given} Given */
/** @typedef {import('./texts_in.js').Found} Found */

/** A class on this device, as a list of them shows it. @typedef {{ id: string, name: string, lesson: { id: string, title: string }, students: number, updated: number }} KeptClass */

/**
 * What became of one file or code. `text` is kept where the work belongs elsewhere.
 * @typedef {object} Arrived
 * @property {WorkSource} source
 * @property {import('./texts_in.js').Fault | import('../class_types.js').Arrival['fault']} fault
 * @property {import('../class_types.js').Arrival | null} arrival
 * @property {string} [text]
 */

/** What is checked between two looks at what else is asked. */
const checkedAtOnce = 12;
/** How long news waits for more of it. */
const news_ms = 80;

/** Under this name the shelf keeps classes, as it keeps the copies of a lesson's work. */
const all = 'classes';

/**
 * One class in the core, and the classes on this device. Every change is saved at once.
 *
 * Tells of `arrived` (Arrived[]), `reading` ({done, total}), `marking` ({done, total}), `marked`, `status` (saving) and
 * `parted` (another tab has changed the class: this one goes on as a class of its own).
 */
export class ClassKeeper {
  #program;
  #shelf;
  #tell;
  /** @type {any} */
  #module = null;
  /** @type {import('../class_types.js').ClassWorkHandle | null} */
  #handle = null;
  /** The class as text, when it was last written out, and its lesson. */
  #text = '';
  /** Revision of what is stored. */
  #revision = '';
  #isMarking = false;
  #saver;
  /** @type {Arrived[]} */
  #news = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #newsTimer;

  /**
   * @param {object} parts
   * @param {{ start(): any }} parts.program
   * @param {import('../../storage/shelf.js').Shelf} parts.shelf
   * @param {(type: string, detail?: unknown) => void} parts.tell
   */
  constructor({ program, shelf, tell }) {
    this.#program = program;
    this.#shelf = shelf;
    this.#tell = tell;
    this.#saver = new Saver({ save: () => this.#save(), again: () => void this.#again(), tell: (status) => tell('status', status) });
  }

  /** Newest first. @returns {Promise<KeptClass[]>} */
  async list() {
    await this.flush();
    const { copies } = await this.#shelf.list(all);
    const kept = copies.map(({ copy, name, work, answered, updated, ...more }) => ({ id: copy, name, lesson: lessonOf(more, work), students: answered, updated }));
    return kept.sort((one, other) => other.updated - one.updated);
  }

  /**
   * Begins a class for a lesson; it is stored once something is in it.
   * @param {string} lesson
   * @returns {Promise<ClassOverview | null>} null where the lesson cannot be opened
   */
  async begin(lesson) {
    await this.flush();
    this.#saver.forget();
    this.#revision = '';
    this.#saver.say({ kind: 'nothing-yet' });
    return this.#hold(lesson, newName()) ? this.overview() : null;
  }

  /** @param {string} id @returns {Promise<ClassOverview | null>} */
  async open(id) {
    await this.flush();
    const stored = await this.#shelf.read(all, id);
    if (!stored || !this.#hold(stored.work, id)) return null;
    this.#saver.forget();
    this.#revision = stored.revision;
    this.#saver.say({ kind: 'saved', at: stored.updated });
    void this.#mark();
    return this.overview();
  }

  /**
   * Opens a class file; joined with what this device has of the same class.
   * @param {string} text
   * @returns {Promise<{ overview: ClassOverview | null, problems: import('../../types.js').Problem[], merged: import('../class_types.js').ClassMerge | null }>}
   */
  async openFile(text) {
    await this.flush();
    const given = new (this.#started().ClassWork)(text, '');
    const problems = JSON.parse(given.problems());
    const isOpen = given.opened();
    const id = isOpen ? JSON.parse(given.overview()).id : '';
    given.delete();
    if (!isOpen) return { overview: null, problems, merged: null };
    const stored = await this.open(id);
    if (stored) {
      const merged = JSON.parse(this.#ask((handle) => handle.merge(text)));
      this.#touch();
      return { overview: this.overview(), problems: [...problems, ...merged.problems], merged };
    }
    this.#hold(text, id);
    this.#saver.forget();
    this.#revision = '';
    this.#touch();
    return { overview: this.overview(), problems, merged: null };
  }

  /** The id of a lesson, as the core has it; empty where it cannot be opened. @param {string} lesson */
  lessonId(lesson) {
    const handle = new (this.#started().ClassWork)(lesson, '-');
    const id = handle.opened() ? JSON.parse(handle.overview()).lesson.id : '';
    handle.delete();
    return id;
  }

  /**
   * Reads works out of files and adds them.
   * @param {Given[]} files
   * @returns {Promise<string[]>} the texts of class files that were among them
   */
  async collect(files) {
    /** @type {string[]} */
    const classes = [];
    for (const [done, file] of files.entries()) {
      this.#tell('reading', { done, total: files.length });
      for await (const found of textsIn(file)) this.#take(found, classes);
    }
    this.#collected(files.length);
    return classes;
  }

  /** @param {string} text that was pasted @param {string} source what it is called */
  async collectText(text, source) {
    /** @type {string[]} */
    const classes = [];
    for await (const found of textsInPasted(text, source)) this.#take(found, classes);
    this.#collected(1);
    return classes;
  }

  /** Works that were set aside for another lesson. @param {{ source: WorkSource, text: string }[]} works */
  async collectAside(works) {
    for (const { source, text } of works) this.#add(text, source);
    this.#collected(works.length);
  }

  /** @param {number} total */
  #collected(total) {
    this.#tell('reading', { done: total, total });
    this.#tellNews();
    void this.#mark();
  }

  /** @param {Found} found @param {string[]} classes */
  #take({ source: path, text, fault }, classes) {
    const source = sourceOf(path);
    if (fault) return this.#arrived({ source, fault, arrival: null });
    if (isClassFile(text)) return void classes.push(text);
    this.#add(text, source);
  }

  /** @param {string} text @param {WorkSource} source */
  #add(text, source) {
    try {
      const arrival = JSON.parse(this.#ask((handle) => handle.add_work(text, JSON.stringify(source), Date.now())));
      if (arrival.how === 'new' || arrival.how === 'merged') this.#touch();
      this.#arrived({ source, fault: arrival.fault, arrival, ...(arrival.fault === 'other-lesson' ? { text } : {}) });
    } catch (cause) {
      console.error('A work could not be taken in.', cause);
      this.#arrived({ source, fault: 'failed', arrival: null });
    }
  }

  /** @param {Arrived} one */
  #arrived(one) {
    this.#news.push(one);
    this.#newsTimer ??= setTimeout(() => this.#tellNews(), news_ms);
  }

  #tellNews() {
    clearTimeout(this.#newsTimer);
    this.#newsTimer = undefined;
    if (this.#news.length) this.#tell('arrived', this.#news);
    this.#news = [];
  }

  /** Checks what waits for it, with a look between at what else is asked. */
  async #mark() {
    if (this.#isMarking) return;
    this.#isMarking = true;
    try {
      for (let told = 0; ; await turn()) {
        if (!this.#handle) break;
        const { done, total } = JSON.parse(this.#ask((handle) => handle.mark(checkedAtOnce)));
        const isDone = done >= total;
        if (isDone || Date.now() - told > news_ms) this.#tell('marking', { done, total });
        if (isDone) break;
        if (Date.now() - told > news_ms) told = Date.now();
      }
      this.#tell('marked');
    } catch (cause) {
      console.error('The checking of a class failed.', cause);
    }
    this.#isMarking = false;
  }

  /** @param {ClassAction} action @returns {ClassUpdate} */
  act(action) {
    const update = JSON.parse(this.#ask((handle) => handle.act(JSON.stringify(action))));
    if (!update.error) this.#touch();
    if (update.to_mark) void this.#mark();
    return update;
  }

  /** @returns {ClassOverview} */
  overview() {
    return JSON.parse(this.#ask((handle) => handle.overview()));
  }

  /** @param {string} part @returns {import('../class_types.js').PartGroups} */
  groups(part) {
    return JSON.parse(this.#ask((handle) => handle.groups(part)));
  }

  /** @param {string} id @returns {import('../class_types.js').StudentSheet | null} */
  student(id) {
    return JSON.parse(this.#ask((handle) => handle.student(id)));
  }

  /** @returns {import('../class_types.js').MarkBook} */
  book() {
    return JSON.parse(this.#ask((handle) => handle.book()));
  }

  csv() {
    return this.#ask((handle) => handle.csv());
  }

  /** The class file. */
  file() {
    return this.#ask((handle) => handle.save());
  }

  /** @param {string} id @returns {string} a work file, empty where there is none */
  returned(id) {
    return this.#ask((handle) => handle.returned(id));
  }

  /**
   * The returned works of these students as one zip.
   * @param {{ id: string, path: string }[]} students
   */
  async returnedZip(students) {
    const { strToU8, zipSync } = await import('fflate/browser');
    return zipSync(Object.fromEntries(students.map(({ id, path }) => [path, strToU8(this.returned(id))])));
  }

  /**
   * Deletes a class from every store of this device.
   * @param {string} id
   * @returns {Promise<boolean>} whether nothing of it is stored any more
   */
  async remove(id) {
    const isPresent = this.#handle !== null && this.overview().id === id;
    if (isPresent) {
      this.#saver.forget();
      await this.#saver.flush();
      this.#release();
      this.#text = '';
      this.#saver.say({ kind: 'nothing-yet' });
    }
    const isGone = await this.#shelf.remove(all, id);
    const { copies } = await this.#shelf.list(all);
    return isGone && !copies.some(({ copy }) => copy === id);
  }

  async flush() {
    await this.#saver.flush();
  }

  #touch() {
    this.#saver.touch();
  }

  async #save() {
    const { changes } = this.#saver;
    const from = this.#revision;
    const { id, name, lesson, students } = this.overview();
    this.#text = this.#ask((handle) => handle.save());
    const record = { lesson: all, copy: id, name, work: this.#text, about: { id: lesson.id, title: lesson.title }, answered: students.length, updated: Date.now(), revision: newName() };
    let parted = false;
    await this.#shelf.update(all, id, (before) => {
      parted = !!before && before.revision !== from;
      // Another tab's decisions are taken in, so that neither loses any.
      if (parted && before) {
        this.#ask((handle) => handle.merge(before.work));
        record.work = this.#text = this.#ask((handle) => handle.save());
      }
      return { record };
    });
    this.#revision = record.revision;
    if (this.#shelf.reason) this.#saver.failed(this.#shelf.reason);
    else this.#saver.committed(changes, record.updated);
    if (parted) this.#tell('parted');
  }

  /** What waits in memory is stored once that is possible. */
  async #again() {
    await this.#shelf.tryOpening();
    if (this.#shelf.reason) this.#saver.failed(this.#shelf.reason);
    else this.#saver.committed(this.#saver.changes, Date.now());
  }

  /** @param {string} text of a class file or a lesson @param {string} id @returns {boolean} whether it could be opened */
  #hold(text, id) {
    const handle = new (this.#started().ClassWork)(text, id);
    if (!handle.opened()) {
      handle.delete();
      return false;
    }
    this.#release();
    this.#handle = handle;
    this.#text = handle.save();
    return true;
  }

  #release() {
    this.#handle?.delete();
    this.#handle = null;
  }

  #started() {
    return (this.#module ??= this.#program.start());
  }

  /**
   * A core that fails is started anew with the class as it was written out last, and asked once more.
   * @template Answer
   * @param {(handle: import('../class_types.js').ClassWorkHandle) => Answer} question
   */
  #ask(question) {
    if (!this.#handle) throw new Error('There is no class.');
    try {
      return question(this.#handle);
    } catch (cause) {
      console.error('The core failed and was started anew.', cause);
      this.#module = this.#handle = null;
      const [text, id] = [this.#text, ''];
      if (!this.#hold(text, id)) throw cause;
      return question(/** @type {import('../class_types.js').ClassWorkHandle} */ (/** @type {unknown} */ (this.#handle)));
    }
  }
}

/** Lets what else was asked be answered first. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** @param {string} path @returns {WorkSource} */
function sourceOf(path) {
  const at = path.lastIndexOf('/');
  return { name: path.slice(at + 1), folder: at < 0 ? '' : path.slice(0, at) };
}

/** @param {string} text */
const isClassFile = (text) => /^\ufeff?\s*\{\s*"format"\s*:\s*"class\//.test(text);

/** @param {any} record @param {string} work @returns {{ id: string, title: string }} */
function lessonOf({ about }, work) {
  if (typeof about?.id === 'string' && typeof about.title === 'string') return about;
  console.warn(`A class without its lesson’s name: ${work.length} letters.`);
  return { id: '', title: '' };
}
