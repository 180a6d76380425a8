import { button, make } from '../../element/dom.js';
import { filesPicked, forWorker } from './dropped.js';
import { fillInSlices } from './slices.js';

/** @typedef {import('../class_types.js').StudentOverview} StudentOverview */
/** @typedef {import('../class_types.js').WorkSource} WorkSource */
/** @typedef {import('./class_keeper.js').Arrived} Arrived */
/** @typedef {import('./texts_in.js').Given} Given */
/** Works for another lesson. @typedef {{ title: string, works: { source: WorkSource, text: string }[] }} Aside */

/** Works come in, and who has handed in what is seen. */
export class Collect {
  element = make('div.collect');
  #room;
  #reading = make('p', { role: 'status' });
  #bar = make('progress', { hidden: true });
  #pasting = make('div.pasting', { hidden: true });
  #told = make('div.arrivals');
  #asked = make('div.asked');
  #list = make('div.students');
  #empty = make('div.drop');
  /** By lesson id. @type {Map<string, Aside>} */
  #asides = new Map();
  /** What could not be read, with why. @type {{ source: string, why: string }[]} */
  #faults = [];
  #counts = { new: 0, same: 0, merged: 0 };
  /** Students who have just come. @type {Set<string>} */
  #fresh = new Set();

  /** @param {import('./class_room.js').ClassRoom} room */
  constructor(room) {
    this.#room = room;
    const { say, client } = room;
    const files = this.#picker(false);
    const folder = this.#picker(true);
    const box = make('textarea', { rows: 5, spellcheck: false, dir: 'auto', 'aria-label': say.pasteHere });
    const read = async () => {
      if (!box.value.trim()) return box.focus();
      const text = box.value;
      box.value = '';
      this.#pasting.hidden = true;
      await this.#open(await client.ask('collectText', text, say.pasted));
    };
    this.#pasting.append(make('p.quiet', null, say.pasteAbout), box, make('div.row', null, button(say.readPasted, () => void read(), 'primary')));
    const paste = () => {
      this.#pasting.hidden = !this.#pasting.hidden;
      if (!this.#pasting.hidden) box.focus();
    };
    this.#empty.append(
      make('h1', null, say.collectTitle),
      make('p.lead', null, say.collectLead),
      make('div.row', null, button(say.chooseFiles, () => files.click(), 'primary'), button(say.chooseFolder, () => folder.click()), button(say.pasteCodes, paste)),
      make('p.quiet', null, say.collectKinds),
      this.#pasting,
      files,
      folder,
    );
    this.element.append(make('div.column.wide', null, this.#empty, make('div.reading', null, this.#bar, this.#reading), this.#asked, this.#told, this.#list));
    client.addEventListener('reading', (event) => this.#progress('reading', /** @type {CustomEvent} */ (event).detail));
    client.addEventListener('marking', (event) => this.#progress('marking', /** @type {CustomEvent} */ (event).detail));
    client.addEventListener('arrived', (event) => this.#arrived(/** @type {CustomEvent<Arrived[]>} */ (event).detail));
  }

  forget() {
    this.#asides.clear();
    this.#faults = [];
    this.#counts = { new: 0, same: 0, merged: 0 };
    this.#fresh.clear();
    this.#reading.textContent = '';
  }

  /** @param {boolean} isFolder */
  #picker(isFolder) {
    const picker = make('input', { type: 'file', multiple: true, hidden: true, webkitdirectory: isFolder });
    picker.addEventListener('change', () => {
      const files = filesPicked(picker.files ?? []);
      picker.value = '';
      void this.#room.take(files);
    });
    return picker;
  }

  /** @param {Given[]} files */
  async take(files) {
    this.#faults = [];
    await this.#open(await this.#room.client.ask('collect', await forWorker(files)));
  }

  /** Class files among what has come. @param {string[]} classes */
  async #open(classes) {
    for (const text of classes) await this.#room.openFile(text);
    if (!classes.length) await this.#room.refresh();
  }

  /** @param {'reading' | 'marking'} what @param {{ done: number, total: number }} progress */
  #progress(what, { done, total }) {
    const { say } = this.#room;
    const isOver = done >= total;
    this.#bar.hidden = isOver;
    this.#bar.max = total || 1;
    this.#bar.value = done;
    this.#bar.setAttribute('aria-label', what === 'reading' ? say.reading : say.checking);
    if (!isOver) this.#reading.textContent = what === 'reading' ? say.readingFiles(done, total) : say.checkingAnswers(done, total);
    else this.#reading.textContent = what === 'reading' ? this.#sum() : '';
    if (isOver && what === 'marking') this.#reading.textContent = this.#sum();
  }

  #sum() {
    const { say } = this.#room;
    const { new: fresh, same, merged } = this.#counts;
    return fresh + same + merged ? say.arrivedSum(fresh, merged, same) : '';
  }

  /** @param {Arrived[]} news */
  #arrived(news) {
    const { say } = this.#room;
    for (const { source, fault, arrival, text } of news) {
      if (arrival?.how) {
        this.#counts[arrival.how]++;
        if (arrival.student && arrival.how !== 'same') this.#fresh.add(arrival.student.id);
      } else if (fault === 'other-lesson' && arrival?.lesson.id && text !== undefined) {
        const { id, title } = arrival.lesson;
        const aside = this.#asides.get(id) ?? { title: title || id, works: [] };
        aside.works.push({ source, text });
        this.#asides.set(id, aside);
      } else if (fault) {
        // A work that does not even say what it is about is too badly damaged.
        this.#faults.push({ source: pathOf(source), why: say.faults[fault === 'other-lesson' ? 'unreadable' : fault] });
      }
    }
    this.#showTold();
    for (const { arrival } of news) if (arrival?.how && arrival.student) this.#showArrived(arrival.student);
  }

  /** Those who arrive are seen at once; the whole list is made when all have. @param {StudentOverview} student */
  #showArrived(student) {
    const body = this.#list.querySelector('tbody');
    if (!body) return this.#showList([student]);
    const row = this.#row(student);
    const before = body.querySelector(`[data-student="${CSS.escape(student.id)}"]`);
    if (before) before.replaceWith(row);
    else body.prepend(row);
  }

  show() {
    const { overview, say } = this.#room;
    this.#empty.hidden = !overview;
    if (!overview) {
      this.#list.replaceChildren(make('div.start', null, make('h1', null, say.collectTitle), make('p', null, say.lessonFirst), make('p.quiet', null, say.lessonFirstHow)));
      this.#asked.replaceChildren();
      this.#told.replaceChildren();
      return;
    }
    this.element.classList.toggle('has-students', overview.students.length > 0);
    this.#showAsked();
    this.#showTold();
    this.#showList(overview.students);
  }

  /** Works of one name: one student's, or two's. */
  #showAsked() {
    const { overview, say } = this.#room;
    const questions = (overview?.same_name ?? []).map(({ name, students }) => {
      const about = students.map((id) => overview?.students.find((one) => one.id === id)).filter((one) => !!one);
      const decide = (/** @type {'join' | 'keep-apart'} */ how) => () => void this.#room.act({ do: how, students }).then(() => this.#room.refresh());
      const two = about.map((one) => say.oneOfTwo(one.answered, this.#when(one.last_at), pathOf(one.sources[0] ?? { name: '', folder: '' })));
      return make('li', null, make('p', null, say.sameName(name), make('span.quiet', null, ` ${two.join(' · ')}`)), button(say.onePerson, decide('join')), button(say.twoPeople, decide('keep-apart')));
    });
    this.#asked.replaceChildren(...(questions.length ? [make('ul.asks', { 'aria-label': say.toDecide }, ...questions)] : []));
  }

  /** What was set aside, and what could not be read. */
  #showTold() {
    const { say } = this.#room;
    const asides = [...this.#asides].map(([id, { title, works }]) => make('li', null, make('p', null, say.otherLesson(works.length, title)), button(say.openOther, () => void this.#openAside(id))));
    const faults = this.#faults.slice(0, 200).map(({ source, why }) => make('li', null, make('strong', null, source), ` ${why}`));
    const parts = [];
    if (asides.length) parts.push(make('ul.asks', { 'aria-label': say.setAside }, ...asides));
    if (faults.length) parts.push(make('details.faulty', { open: faults.length < 6 }, make('summary', null, say.notRead(this.#faults.length)), make('ul', null, ...faults)));
    this.#told.replaceChildren(...parts);
  }

  /** Opens the lesson that works were set aside for, and takes them in there. @param {string} id */
  async #openAside(id) {
    const { desk, client, say } = this.#room;
    const aside = this.#asides.get(id);
    if (!aside) return;
    for (const draft of await desk.drafts.list()) {
      const { lesson } = desk.core.read(draft.text, draft.form);
      if (!lesson || (await client.ask('lessonId', lesson)) !== id) continue;
      await desk.drafts.open(draft.id);
      await desk.enter('class');
      await client.ask('collectAside', aside.works);
      this.#asides.delete(id);
      return this.#room.refresh();
    }
    desk.tell(say.openLessonOf(aside.title), { label: desk.say.openFile, press: () => desk.pickFile() });
  }

  /** @param {StudentOverview[]} students */
  #showList(students) {
    const { say, overview } = this.#room;
    const removed = (overview?.removed ?? []).map(({ id, name }) => make('li', null, make('p', null, say.takenOut(name || say.noName)), button(say.bringBack, () => void this.#room.act({ do: 'bring-back', student: id }).then(() => this.#room.refresh()))));
    if (!students.length) return this.#list.replaceChildren(...(removed.length ? [make('ul.asks', null, ...removed)] : []));
    const writing = /** @type {HTMLInputElement | null} */ (this.#list.querySelector('.student-name:focus'));
    const heads = [say.student, say.answers, say.lastWritten, say.handedIn, say.cameFrom, ''];
    const body = make('tbody');
    const table = make(
      'table.student-table',
      null,
      make('caption', null, say.studentsCount(students.length)),
      make('thead', null, make('tr', null, ...heads.map((head) => (head ? make('th', { scope: 'col' }, head) : make('td'))))),
      body,
    );
    void fillInSlices(body, students, (student) => this.#row(student));
    this.#list.replaceChildren(table, ...(removed.length ? [make('ul.asks', null, ...removed)] : []), make('div.row.onward', null, button(say.onToMarking, () => void this.#room.turnTo('question'), 'primary')));
    if (writing) this.#goOnWriting(writing);
  }

  /** A name that is being written stays as far as it is. @param {HTMLInputElement} before */
  #goOnWriting(before) {
    const id = before.closest('tr')?.dataset.student ?? '';
    const field = /** @type {HTMLInputElement | null} */ (this.#list.querySelector(`[data-student="${CSS.escape(id)}"] .student-name`));
    if (!field) return;
    field.focus();
    if (field.value === before.defaultValue) field.value = before.value;
    field.setSelectionRange(before.selectionStart, before.selectionEnd);
  }

  /** @param {StudentOverview} student */
  #row(student) {
    const { say, overview } = this.#room;
    const name = make('input.student-name', { type: 'text', defaultValue: student.name, placeholder: say.noName, 'aria-label': say.nameOf(student.name || say.noName), maxLength: 200 });
    name.addEventListener('change', () => void this.#room.act({ do: 'rename', student: student.id, name: name.value.trim() }).then(() => this.#room.refresh()));
    const notes = [
      student.same_edition ? '' : say.otherEdition(student.changed_parts.map((id) => overview?.parts.find((part) => part.id === id)?.label ?? id)),
      ...student.problems.map(({ what }) => what),
    ].filter(Boolean);
    const remove = button('×', () => void this.#room.act({ do: 'remove', student: student.id }).then(() => this.#room.refresh()), 'plain');
    remove.setAttribute('aria-label', say.takeOut(student.name || say.noName));
    const row = make(
      'tr',
      null,
      make('th', { scope: 'row' }, name, ...notes.map((note) => make('p.student-note', null, note))),
      cell(say.answers, say.answersOf(student.answered, overview?.parts.length ?? 0)),
      cell(say.lastWritten, this.#when(student.last_at)),
      cell(say.handedIn, student.handed_in ? this.#when(student.handed_in.at) : student.finished ? say.finished : say.notSaid),
      cell(say.cameFrom, student.sources.map(pathOf).join(', ')),
      make('td', null, remove),
    );
    row.dataset.student = student.id;
    if (this.#fresh.has(student.id)) row.classList.add('fresh');
    return row;
  }

  /** @param {number} at */
  #when(at) {
    return at ? new Date(at).toLocaleString(this.#room.desk.say.language, { dateStyle: 'short', timeStyle: 'short' }) : '–';
  }
}

/** @param {string} head what a narrow screen calls it @param {string} text */
function cell(head, text) {
  const made = make('td', null, text);
  made.dataset.head = head;
  return made;
}

/** @param {WorkSource} source */
const pathOf = ({ name, folder }) => (folder ? `${folder}/${name}` : name);
