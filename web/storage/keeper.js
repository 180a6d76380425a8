import { LastMoment } from './last_moment.js';
import { LeftOut } from './left_out.js';
import { NextSave } from './next_save.js';
import { askOnClosing, watchPage } from './page_life.js';
import { askToPersist } from './persistence.js';
import { newName } from './records.js';
import { Saver } from './saver.js';
import { Tabs } from './tabs.js';
import { Typing } from './typing.js';
import { keptCopies, newestOwn } from './own_copies.js';
import { aboutWork, asCopy, onLesson, workFileName } from './work_file.js';

/** @typedef {import('../types.js').Action} Action */
/** @typedef {import('../types.js').Update} Update */
/** @typedef {import('../types.js').Copy} Copy */
/** What keeping needs of a place to keep work in. @typedef {Pick<import('./shelf.js').Shelf, 'reason' | 'lost' | 'tryOpening' | 'isUsed' | 'list' | 'read' | 'update' | 'move' | 'remove' | 'setAside' | 'close'> & Partial<Pick<import('./shelf.js').Shelf, 'latest'>>} Shelf */
/** @typedef {import('./records.js').Stored} Stored */
/** @typedef {import('./records.js').Aside} Aside */
/** @typedef {import('./last_moment.js').Moment} Moment */
/** @typedef {import('./next_save.js').Save} Save */
/**
 * What keeping needs of the session: it writes at once, and merges and restores once the whole core has come.
 * @typedef {{ now(action: Action): Update, work(): string, isWhole: boolean, whole(): Promise<void> }} Work
 */

/** Of a work file: what is stored can always be read again, whose limit is 50 MB in UTF-8. */
const mostLetters = 16 * 2 ** 20;

/**
 * Keeps one student's work on this device: every change goes through it, is saved at once, and is merged with
 * what other tabs, files and last moments hold of the same copy.
 *
 * @fires status the saving status has changed
 * @fires changed (detail: Update) the work has changed from outside, or is another one
 * @fires other-work (detail: {copy}) there is work on another lesson with this one's id; it is left alone
 * @fires same-title (detail: {work}) there is none on this lesson, but work on one of the same title under another id
 * @fires set-aside (detail: {text, reason}) something could not be read and was set aside; 'newer-format' was left alone
 */
export class Keeper extends EventTarget {
  /** Which copy of the lesson's work this is. */
  copy = '';
  /** Whether earlier work waits for the whole core, and what is written meanwhile is to be joined with it. */
  isApart = false;

  #work;
  #shelf;
  #lesson;
  #life = new AbortController();
  #moments;
  #tabs;
  #name = '';
  #answered = 0;

  #saver = new Saver({
    save: () => this.#save(),
    again: () => void this.#tryAgain(),
    tell: (status) => {
      askOnClosing(this.#life.signal, status.kind === 'not-saved' || status.kind === 'tab-only' ? () => this.#saver.pending || this.#leftOut.some : null);
      this.#tell('status', status);
    },
  });
  /** The stored revision that the present work is known to contain. */
  #revision = '';
  /** Begun because there was nothing yet, and not stored: another tab may have begun the same, and both become one. */
  #fresh = false;
  /** Begun only because storage did not answer, and nothing done in it yet. */
  #provisional = false;
  #askedToPersist = false;
  /** What waits for the whole core, by what it is. @type {Map<string, Promise<Update>>} */
  #asked = new Map();
  #leftOut = new LeftOut();
  #typing = new Typing();
  /** Until what has come from another page may be shown. @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;
  /** What tells the work which page has written an answer. */
  #page = newName();
  /** The last text, once the worksheet may be gone. @type {string | null} */
  #final = null;

  #next = new NextSave();

  /**
   * @param {Work} worksheet
   * @param {Shelf} shelf
   * @param {{ lessonId: string, earlierId?: string, lessonTitle: string }} lesson `earlierId` is what earlier versions kept
   *   the lesson's work under
   */
  constructor(worksheet, shelf, { lessonId, earlierId = '', lessonTitle }) {
    super();
    this.#work = worksheet;
    this.#shelf = shelf;
    this.#lesson = { id: lessonId, earlierId, title: lessonTitle };
    this.#moments = new LastMoment(lessonId, earlierId);
    this.#tabs = new Tabs(lessonId, (news) => void this.#hear(news));
    shelf.lost = () => void this.#lookAgain();
    watchPage({ hidden: () => this.#leave(), shown: () => void this.#lookAgain() }, this.#life.signal);
  }

  /** What is true of the present work: saved and when, or not and why. */
  get status() {
    return this.#saver.status;
  }

  /**
   * Continues a copy: the one named, else the one carried by the page, else the newest; begins one if there is none.
   * @param {{ copy?: string, carried?: string }} [wanted] `carried` is the text of a work file
   * @param {Promise<unknown>} [away] resolves where the whole core cannot be had for now: an empty sheet is begun then, and
   *   joined with what there is once it can
   * @returns {Promise<Update>} the state of every part
   */
  async start(wanted = {}, away = new Promise(() => {})) {
    let needed = () => {};
    const stuck = new Promise((resolve) => (needed = () => resolve(away)));
    const whole = () => {
      needed();
      return this.#work.whole();
    };
    const finding = keptCopies(this.#shelf, this.#lesson, async (work) => {
      await whole();
      return this.#isOurs(work);
    }).then(async (found) => {
      if (wanted.carried || this.#isContinued(found)) await whole();
      return found;
    });
    const found = await Promise.race([finding, stuck.then(() => null)]);
    return found ? this.#startFrom(found, wanted) : this.#startApart(finding, wanted);
  }

  /** @param {Promise<{ copies: Stored[], strange: Aside[] }>} finding @param {{ copy?: string, carried?: string }} wanted */
  #startApart(finding, wanted) {
    const update = this.#begin();
    this.#fresh = this.isApart = true;
    this.#settle(null);
    void finding.then(async (found) => {
      this.isApart = false;
      if (this.#life.signal.aborted || !this.#fresh) return;
      if (this.#saver.pending) await this.flush(); // which joins the two
      else this.#announce(this.#startFrom(found, wanted));
    });
    return update;
  }

  /**
   * Writes something into the work at once and sees that it is saved.
   * @param {Action} action
   * @returns {Update}
   */
  write(action) {
    const update = this.#act(action.do === 'respond' ? { ...action, by: this.#page } : action);
    this.#leftOut.note(action, update);
    if (!update.error) this.#typing.note(action);
    if (action.do !== 'state' && !update.error) this.#touch();
    else if (update.error === 'left-out') this.#saver.failed('core');
    return update;
  }

  /**
   * Does something to the work as soon as the whole core is there. The same asked again meanwhile is done once; what was
   * asked of a copy that is no longer the present one is dropped.
   * @param {Action} action
   * @returns {Promise<Update>}
   */
  act(action) {
    const { copy } = this;
    const what = JSON.stringify([copy, action]);
    const whole = this.#work.whole();
    const asked = this.#asked.get(what) ?? whole.then(() => this.write(copy === this.copy && !this.#life.signal.aborted ? action : { do: 'state' }));
    this.#asked.set(what, asked);
    return asked.finally(() => this.#asked.delete(what));
  }

  /** Whether there is work to continue, which the whole core alone can read. @param {{ copies: Stored[] }} found */
  #isContinued({ copies }) {
    return copies.length > 0 || this.#moments.list().length > 0;
  }

  /** The copies of this lesson's work on this device, newest first. @returns {Promise<Copy[]>} */
  async copies() {
    await this.flush();
    const { copies } = await this.#shelf.list(this.#lesson.id);
    return copies
      .sort((one, other) => other.updated - one.updated)
      .map(({ copy, name, updated, answered }) => ({ copy, name, updated, answered }));
  }

  /**
   * Leaves the present work, saved, and continues another copy.
   * @param {string} copy
   */
  async switchTo(copy) {
    if (copy === this.copy) return;
    await this.#work.whole();
    if (this.#life.signal.aborted) return;
    const stored = await this.#shelf.read(this.#lesson.id, copy);
    const moments = this.#moments.list().filter((moment) => moment.copy === copy);
    await this.flush();
    this.#announce(this.#continue(copy, stored, moments));
    this.#settle(stored);
  }

  /**
   * Leaves the present work, saved, and begins a new copy.
   * @param {string} [name] the student's
   */
  async startNew(name) {
    await this.flush();
    this.#begin();
    this.#fresh = false;
    this.#settle(null);
    if (name) this.write({ do: 'student', name, date: '' });
    this.#announce(this.#act({ do: 'state' }));
  }

  /** What the present work is called as a file to keep or hand in. */
  get fileName() {
    return workFileName(this.#lesson.title, this.#name, new Date());
  }

  /**
   * Takes in a work file: the present copy's is merged, another copy's is opened as its own.
   * @param {string} text
   * @returns {Promise<Update & { lesson?: { id: string, title: string } }>} on an error, with the lesson that the file belongs to
   */
  async open(text) {
    const about = aboutWork(text);
    await this.#work.whole();
    if (about?.lesson.id === this.#lesson.id && (await this.#shelf.read(this.#lesson.id, about.copy))) await this.switchTo(about.copy);
    const here = about?.copy === this.copy;
    const update = here ? this.#act({ do: 'merge', work: text, bring_back: true }) : await this.#openCopy(text);
    if (update.error) return { ...update, lesson: about?.lesson };
    this.#touch();
    await this.flush(); // with what is stored of the same copy
    this.#announce(this.#act({ do: 'state' }));
    return update;
  }

  /**
   * Something that was written before has been lost by the core: it stands on the page and is not saved.
   * @param {Action} action
   */
  lost(action) {
    this.#leftOut.note(action, { error: 'left-out' });
    this.#saver.failed('core');
  }

  /**
   * Deletes the present work from this device, wherever it is kept, and begins an empty sheet.
   * @returns {Promise<boolean>} whether it is gone
   */
  async deleteWork() {
    await this.flush();
    const { copy } = this;
    this.#next = new NextSave();
    this.#announce(this.#begin());
    this.#fresh = false;
    this.#settle(null);
    this.#moments.dropAll(copy);
    const isGone = await this.#shelf.remove(this.#lesson.id, copy);
    this.#tabs.tell({ copy, work: '', revision: '' });
    return isGone;
  }

  /** What was ever set aside for this lesson on this device. */
  setAside() {
    return this.#shelf.setAside(this.#lesson.id);
  }

  /** Saves what is not saved yet; resolves when that is committed or has failed. */
  flush() {
    return this.#saver.flush();
  }

  /** Saves for the last time and stops listening. The worksheet may be closed once this resolves. */
  async close() {
    this.#life.abort();
    this.#saver.stop();
    if (this.#saver.pending) {
      this.#final = this.#work.work();
      this.#keepMoment(this.#final);
      await this.flush();
    }
    this.#tabs.close();
    this.#shelf.close();
  }

  /** @param {Action} action */
  #act(action) {
    const update = this.#work.now(action);
    this.#name = update.student?.name ?? this.#name;
    this.#answered = update.progress?.answered ?? this.#answered;
    return update;
  }

  #touch() {
    this.#provisional = false;
    this.#saver.touch();
  }

  #begin() {
    this.#saver.forget();
    this.#typing.forget();
    this.#leftOut = new LeftOut();
    this.copy = newName();
    this.#revision = '';
    return this.#act({ do: 'begin', copy: this.copy });
  }

  /**
   * @param {{ copies: Stored[], strange: Aside[] }} found
   * @param {{ copy?: string, carried?: string }} wanted
   */
  #startFrom({ copies, strange }, { copy, carried }) {
    for (const aside of strange) this.#tell('set-aside', aside);
    const moments = this.#momentsBeside(copies);
    const chosen = copy ?? ((carried && aboutWork(carried)?.copy) || this.#newest(copies, moments));
    const stored = copies.find((one) => one.copy === chosen) ?? null;
    const update = this.#continue(chosen, stored, moments.filter((one) => one.copy === chosen), carried);
    this.#fresh = !chosen && !copies.length && this.#shelf.reason === null;
    this.#settle(stored);
    this.#provisional = this.#shelf.reason !== null && !this.#saver.pending;
    if (this.#fresh) void this.#lookForTitle();
    return update;
  }

  /** A lesson's id may have been changed since there was work on it. */
  async #lookForTitle() {
    const { id, title } = this.#lesson;
    const all = [...((await this.#shelf.latest?.()) ?? new Map()).values()];
    const found = newestOf(all.filter(({ lesson, work }) => lesson !== id && aboutWork(work)?.lesson.title === title));
    if (found && this.#fresh && !this.#life.signal.aborted) this.#tell('same-title', { work: onLesson(found.work, id) });
  }

  /** The copy to go on with. @param {Stored[]} copies @param {Moment[]} moments */
  #newest(copies, moments) {
    const { copy, others } = newestOwn(copies, moments, (work) => this.#isOurs(work));
    if (others.length && !copy) this.#tell('other-work', { copy: others[0] });
    return copy;
  }

  /** Whether work that is kept under the lesson's id is on this lesson. Of what cannot be read nobody knows. @param {string} work */
  #isOurs(work) {
    const mine = this.copy ? this.#work.work() : null;
    const isOurs = this.#act({ do: 'restore', work, if_shared: true }).error !== 'shares-nothing';
    if (mine !== null) this.#act({ do: 'restore', work: mine });
    return isOurs;
  }

  /**
   * The last moments. Work that was begun on an empty sheet while another tab stored some belongs to that.
   * @param {Stored[]} copies
   */
  #momentsBeside(copies) {
    const into = newestOf(copies)?.copy;
    /** @param {Moment} moment */
    const isAlone = (moment) => moment.fresh && into && aboutWork(moment.work) && !copies.some(({ copy }) => copy === moment.copy);
    const all = this.#moments.list();
    const isStored = (/** @type {Moment} */ moment) => copies.some(({ copy, work }) => copy === moment.copy && work === moment.work);
    this.#moments.remove(all.filter(isStored));
    return all.filter((moment) => !isStored(moment)).map((moment) => (isAlone(moment) && into ? { ...moment, copy: into, work: asCopy(moment.work, into) } : moment));
  }

  /**
   * Makes everything that is held of one copy the present work.
   * @param {string | undefined} copy
   * @param {Stored | null} stored
   * @param {Moment[]} moments
   * @param {string} [carried]
   */
  #continue(copy, stored, moments, carried) {
    this.#saver.forget();
    this.#typing.forget();
    this.#leftOut = new LeftOut();
    this.#revision = '';
    let begun = false;
    /** @param {string} text */
    const take = (text) => {
      const update = begun ? this.#merge(text) : this.#act({ do: 'restore', work: text });
      if (this.#judge(text, update)) {
        begun = true;
        this.#rename(copy || update.copy || newName());
      }
      return update.error !== 'newer-format';
    };
    if (stored && take(stored.work)) this.#revision = stored.revision;
    const taken = moments.filter((moment) => take(moment.work));
    const before = stored && carried ? this.#work.work() : null;
    if (carried) take(carried);
    const grown = before !== null && this.#work.work() !== before;
    if (stored && !begun && this.#revision) this.#next.drop.push(stored.copy);
    const update = begun ? this.#act({ do: 'state' }) : this.#begin();
    this.#next.moments.push(...taken);
    if (this.#next.aside.length || taken.length || grown) this.#touch();
    return update;
  }

  /**
   * Says what could not be read, and has it set aside by the next save.
   * @param {string} text
   * @param {Update} update
   * @returns {boolean} whether there was something to read
   */
  #judge(text, update) {
    const reason = update.error ?? (update.problems?.length ? 'damaged' : null);
    if (!reason) return true;
    this.#tell('set-aside', { text, reason });
    if (reason !== 'newer-format') this.#next.aside.push({ text, reason });
    return !update.error;
  }

  /** @param {Stored | null} stored what the present work was continued from */
  #settle(stored) {
    if (this.#shelf.reason) this.#saver.failed(this.#shelf.reason);
    else if (this.#saver.pending) return;
    else if (stored && this.copy === stored.copy) this.#saver.say({ kind: 'saved', at: stored.updated });
    else this.#saver.say({ kind: 'nothing-yet' });
  }

  /** @param {string} text @returns {Update} */
  #merge(text) {
    return this.#act({ do: 'merge', work: text });
  }

  /**
   * Opens a file as the copy that it names; one that is too damaged to name any becomes a new one.
   * @param {string} text
   */
  async #openCopy(text) {
    await this.flush();
    const before = this.#work.work();
    const update = this.#act({ do: 'restore', work: text });
    if (update.error) return update;
    if (!update.copy && !update.progress.answered) {
      this.#act({ do: 'restore', work: before });
      return { ...update, error: 'unreadable' };
    }
    if (update.copy === this.copy) {
      this.#merge(before);
      return update;
    }
    this.#rename(update.copy || newName());
    this.#revision = '';
    return update;
  }

  /** Gives the present work its copy's name, where what was read has lost it. @param {string} copy */
  #rename(copy) {
    this.copy = copy;
    this.#fresh = false;
    const work = this.#work.work();
    if (aboutWork(work)?.copy !== copy) this.#act({ do: 'restore', work: asCopy(work, copy) });
  }

  async #save() {
    const { copy } = this;
    let { changes } = this.#saver;
    /** @type {Save | null} */
    let save = null;
    let mustMerge = false;
    let isTooLarge = false;
    const record = await this.#shelf.update(this.#lesson.id, copy, (own, others) => {
      if (copy !== this.copy) return null;
      const joins = this.#fresh && others.length > 0;
      mustMerge = this.#final === null && (joins || this.#isStrange(own)) && !this.#work.isWhole;
      if (mustMerge) return null;
      if (this.#final === null) {
        if (joins) this.#joinOne(others);
        save = this.#compose(own);
      } else if (!joins) {
        save = this.#composeLast(own, this.#final);
      }
      ({ changes } = this.#saver);
      isTooLarge = !!save && save.record.work.length > mostLetters;
      return isTooLarge ? null : save;
    });
    if (isTooLarge) this.#saver.failed('large');
    else if (this.#shelf.reason) this.#saver.failed(this.#shelf.reason);
    else if (mustMerge) this.#saveOnceWhole();
    else if (record && save) this.#conclude(save, changes, copy);
  }

  /** Makes one of the present work and the newest of these that is on this lesson. @param {Stored[]} others */
  #joinOne(others) {
    const other = newestOf(others.filter(({ work }) => this.#isOurs(work)));
    if (!other) return;
    this.#rename(other.copy);
    this.#takeIn(other);
  }

  /** @param {string} work */
  #keepMoment(work) {
    this.#moments.keep(this.copy, work, this.#fresh);
  }

  /** Merging waits for the whole core; meanwhile the work lies where a sudden end would leave it. */
  #saveOnceWhole() {
    this.#keepMoment(this.#work.work());
    void this.#work.whole().then(() => this.flush());
  }

  /** @param {Stored | null} stored @returns {stored is Stored} whether another tab has written it */
  #isStrange(stored) {
    return stored !== null && stored.revision !== this.#revision;
  }

  /** @param {Save} save @param {number} changes @param {string} copy */
  #conclude(save, changes, copy) {
    const { record, moments } = save;
    this.#saver.committed(changes, record.updated, !this.#leftOut.some);
    this.#revision = record.revision;
    this.#fresh = false;
    this.#next.committed(save);
    if (!this.#saver.pending) for (const each of new Set([copy, record.copy])) this.#moments.drop(each);
    this.#moments.remove(moments);
    this.#tabs.tell(record);
    if (!this.#askedToPersist) askToPersist();
    this.#askedToPersist = true;
  }

  /**
   * What to store in place of what is stored; runs inside the transaction.
   * @param {Stored | null} stored
   * @returns {Save}
   */
  #compose(stored) {
    if (this.#isStrange(stored)) this.#takeIn(stored);
    return this.#record(this.#work.work());
  }

  /**
   * The last save of all must do without the worksheet: where a merge is needed the last moment waits for the next start.
   * @param {Stored | null} stored
   * @param {string} text
   */
  #composeLast(stored, text) {
    return this.#isStrange(stored) ? null : this.#record(text);
  }

  /** @param {string} work @returns {Save} */
  #record(work) {
    const { copy } = this;
    const [lesson, name, answered] = [this.#lesson.id, this.#name, this.#answered];
    return this.#next.with({ lesson, copy, work, name, answered, updated: Date.now(), revision: newName() });
  }

  /**
   * Merges what another tab has stored of this copy.
   * @param {{ work: string, revision: string }} other
   */
  #takeIn({ work, revision }) {
    this.#revision = revision;
    const update = this.#merge(work);
    if (update.error === 'newer-format') this.#part();
    this.#judge(work, update);
    if (update.error) return;
    queueMicrotask(() => this.#showBeside(update));
  }

  /** Shows what has come from another page, but for what is being typed here: that stays until typing pauses. @param {Update} update */
  #showBeside(update) {
    const { shown, later_ms } = this.#typing.shownNow(update);
    this.#announce(shown);
    clearTimeout(this.#rest);
    if (later_ms > 0) this.#rest = setTimeout(() => this.#life.signal.aborted || this.#showBeside(this.#act({ do: 'state' })), later_ms + 1);
  }

  /** Goes on under a new name, where a newer program has taken over the copy. */
  #part() {
    this.#rename(newName());
    this.#revision = '';
    this.#touch();
  }

  /** @param {import('./tabs.js').News} news */
  async #hear(news) {
    if (this.#fresh) return this.#join();
    if (news.copy !== this.copy) return;
    if (!news.work) return this.#forgetDeleted();
    await this.#work.whole();
    if (this.#life.signal.aborted) return;
    if (news.copy === this.copy && news.revision !== this.#revision) this.#takeIn(news);
  }

  /** The work was deleted in another tab. */
  #forgetDeleted() {
    this.#announce(this.#begin());
    this.#fresh = false;
    this.#settle(null);
  }

  /** Goes on with what another tab has stored since this one was opened on an empty sheet. */
  async #join() {
    const found = this.#saver.pending ? null : await this.#shelf.list(this.#lesson.id);
    if (found?.copies.length) await this.#work.whole();
    if (!this.#fresh || this.#life.signal.aborted) return;
    if (this.#saver.pending) return this.flush(); // which finds it, too
    if (found?.copies.length) this.#announce(this.#startFrom(found, {}));
  }

  /** Another tab may have written while this one was asleep or could not hear. */
  async #lookAgain() {
    const { copy } = this;
    if (this.#fresh) return this.#join();
    if (!copy || this.status.kind !== 'saved') return;
    const stored = await this.#shelf.read(this.#lesson.id, copy);
    if (this.#isStrange(stored)) await this.#work.whole();
    if (this.#life.signal.aborted || copy !== this.copy) return;
    if (this.#isStrange(stored)) this.#takeIn(stored);
    else if (stored && !this.#saver.pending) this.#moments.drop(copy); // which was left when the page was hidden
    else if (!stored && !this.#shelf.reason && this.#revision) this.#touch(); // cleared under our feet
  }

  #leave() {
    // Nothing is read now: Safari keeps a page that is left as it is, with what it has begun, and the next one waits for that.
    // What is saved may have been cleared away since without a word, so that what was written here is left in another place, too.
    if (this.#saver.pending || (this.#saver.changes > 0 && this.status.kind === 'saved')) this.#keepMoment(this.#work.work());
    if (this.#saver.pending) void this.flush();
  }

  async #tryAgain() {
    if (this.#saver.pending) return this.flush();
    await this.#shelf.tryOpening();
    const found = this.#provisional && !this.#shelf.reason ? await this.#shelf.list(this.#lesson.id) : null;
    if (found && this.#isContinued(found)) await this.#work.whole();
    if (this.#life.signal.aborted || this.#saver.pending) return;
    if (found) this.#announce(this.#startFrom(found, {}));
    else this.#settle(null);
  }

  /** @param {Update} update */
  #announce(update) {
    this.#tell('changed', update);
  }

  /** @param {string} type @param {unknown} detail */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** @param {Stored[]} all */
const newestOf = (all) => all.reduce((/** @type {Stored | null} */ one, other) => (one && one.updated >= other.updated ? one : other), null);
