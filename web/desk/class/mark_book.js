import { button, make } from '../../element/dom.js';
import { download } from '../../saved_page/download.js';
import { fileName } from '../../storage/work_file.js';
import { answer } from './answer.js';
import { histogram } from './plots.js';
import { printOut } from './print_out.js';
import { fillInSlices } from './slices.js';
import { asHtmlTable, asTabs } from './table_text.js';

/** @typedef {import('../class_types.js').BookRow} BookRow */
/** @typedef {import('../class_types.js').MarkBook} Book */

/** Students by questions, with what it says of the class and of the sheet. */
export class MarkBook {
  element = make('div.mark-book');
  #room;
  /** @type {Book | null} */
  #book = null;
  /** What the rows are ordered by: `name`, `total`, or a part's id. */
  #order = { by: 'name', down: false };
  #filter;
  #openOnly;
  #place = make('div.book-table', { tabIndex: 0, role: 'region' });
  #about = make('div.book-about');
  #looks = 0;

  /** @param {import('./class_room.js').ClassRoom} room */
  constructor(room) {
    this.#room = room;
    const { say } = room;
    this.#place.setAttribute('aria-label', say.views.book);
    this.#filter = make('input', { type: 'search', placeholder: say.filterNames, 'aria-label': say.filterNames });
    this.#openOnly = make('input', { type: 'checkbox' });
    this.#filter.addEventListener('input', () => this.#showTable());
    this.#openOnly.addEventListener('change', () => this.#showTable());
    this.element.append(
      make('h1.unseen', null, say.views.book),
      make('div.row.book-tools', null, this.#filter, make('label.switch', null, this.#openOnly, say.openOnly), button(say.saveCsv, () => void this.#saveCsv()), button(say.copyTable, () => void this.#copy()), button(say.print, () => this.#print())),
      this.#place,
      make('p.quiet.legend', null, say.bookLegend),
      this.#about,
    );
  }

  async show() {
    const look = ++this.#looks;
    const book = await this.#room.client.ask('book');
    if (look !== this.#looks) return;
    this.#book = book;
    this.#showTable();
    this.#showAbout();
  }

  /** The rows that are wanted, in the order that is wanted. @returns {BookRow[]} */
  #rows() {
    const { students = [], parts = [] } = this.#book ?? {};
    const { by, down } = this.#order;
    const wanted = this.#filter.value.trim().toLocaleLowerCase();
    const rows = students.filter(({ name, open }) => name.toLocaleLowerCase().includes(wanted) && (!this.#openOnly.checked || open > 0));
    const column = parts.findIndex(({ id }) => id === by);
    const compare = new Intl.Collator(this.#room.desk.say.language, { numeric: true }).compare;
    rows.sort((one, other) => (by === 'name' ? compare(one.name, other.name) : by === 'total' ? one.score - other.score : one.cells[column].points - other.cells[column].points));
    return down ? rows.reverse() : rows;
  }

  #showTable() {
    if (!this.#book) return;
    const at = /** @type {HTMLElement | null} */ (document.activeElement?.closest('[data-sorts]'))?.dataset.sorts;
    this.#place.replaceChildren(this.#table(this.#rows(), true));
    if (at) /** @type {HTMLElement | null} */ (this.#place.querySelector(`[data-sorts="${CSS.escape(at)}"]`))?.focus();
  }

  /** @param {BookRow[]} rows @param {boolean} isLive whether it can be pressed */
  #table(rows, isLive) {
    const { parts, max } = /** @type {Book} */ (this.#book);
    const { say } = this.#room;
    const head = (/** @type {string} */ by, /** @type {string} */ text, /** @type {number | null} */ points) => {
      const name = make('span', null, text);
      const cell = make('th', { scope: 'col' });
      const inner = isLive ? button('', () => this.#sort(by), 'plain sorts') : make('span');
      inner.append(name, ...(points === null ? [] : [make('span.quiet', null, say.ofPoints(points))]));
      if (isLive) inner.dataset.sorts = by;
      if (this.#order.by === by) cell.setAttribute('aria-sort', this.#order.down ? 'descending' : 'ascending');
      cell.append(inner);
      return cell;
    };
    const body = make('tbody');
    const line = (/** @type {BookRow} */ row) =>
      make('tr', null, this.#nameCell(row, isLive), make('td.total', null, say.number(row.score), row.open ? make('span.quiet', null, say.plusOpen(row.open)) : null), ...row.cells.map((cell, at) => this.#cell(row, at, cell, isLive)));
    if (isLive) void fillInSlices(body, rows, line);
    else body.append(...rows.map(line));
    const shares = make('tr.shares', null, make('th', { scope: 'row' }, say.shareRight), make('td', null), ...parts.map(({ share }) => this.#share(share)));
    const table = make('table', null, make('caption.unseen', null, say.views.book), make('thead', null, make('tr', null, head('name', say.student, null), head('total', say.total, max), ...parts.map(({ id, label, points }) => head(id, label, points)))), body, make('tfoot', null, shares));
    // Of known widths, so that rows that come do not lay out the others anew.
    if (isLive) table.style.inlineSize = `${16 + 3.75 * parts.length}rem`;
    return table;
  }

  /** @param {BookRow} row @param {boolean} isLive */
  #nameCell({ id, name }, isLive) {
    const text = name || this.#room.say.noName;
    return make('th', { scope: 'row' }, isLive ? button(text, () => this.#open(id), 'plain') : text);
  }

  /** @param {BookRow} row @param {number} at @param {BookRow['cells'][number]} cell @param {boolean} isLive */
  #cell({ id, name }, at, { points, open, verdict, state }, isLive) {
    const { parts } = /** @type {Book} */ (this.#book);
    const { say } = this.#room;
    const { label, points: most } = parts[at];
    const sign = state === 'unanswered' ? '–' : state === 'open' ? '?' : '';
    const figure = state === 'unanswered' ? sign : [say.number(points), sign].join('');
    const td = make('td', null);
    td.dataset.state = state;
    td.style.setProperty('--share', String(most ? points / most : 0));
    if (!isLive) {
      td.append(figure);
      return td;
    }
    const open_ = button(figure, () => this.#open(id, parts[at].id), 'plain');
    open_.setAttribute('aria-label', say.cellSaid(name || say.noName, label, say.verdicts[verdict], say.pointsOf(points, most), say.states[state]));
    if (open) td.classList.add('waits');
    td.append(open_);
    return td;
  }

  /** @param {number} share */
  #share(share) {
    const td = make('td', null, this.#room.say.percent(Math.round(share * 100)));
    td.style.setProperty('--share', String(share));
    return td;
  }

  /** @param {string} by */
  #sort(by) {
    this.#order = { by, down: this.#order.by === by ? !this.#order.down : by !== 'name' };
    this.#showTable();
  }

  /** @param {string} student @param {string} [part] */
  #open(student, part) {
    this.#room.students.choose(student, part);
    void this.#room.turnTo('student');
  }

  #showAbout() {
    this.#about.replaceChildren(...this.#figures(true));
  }

  /** Totals, their spread, and what many got wrong. @param {boolean} isLive */
  #figures(isLive) {
    const { say, language } = this.#room;
    const { students, parts, mean, median, max, histogram: bars, reliability } = /** @type {Book} */ (this.#book);
    const open = students.reduce((sum, one) => sum + one.open, 0);
    const told = say.totalsSaid(students.length, mean, median, max);
    const plot = histogram(bars.map(({ from, to, students: count }) => ({ label: say.fromTo(from, to), count })), told);
    const spread = make('ul.quiet.spread', null, ...bars.filter(({ students: count }) => count).map(({ from, to, students: count }) => make('li', null, say.histogramLine(say.fromTo(from, to), count))));
    const wrong = parts.filter(({ common_wrong: common }) => common.length);
    const misled = wrong.map(({ id, label, common_wrong: common }) =>
      make('li', null, isLive ? button(label, () => this.#toQuestion(id), 'plain') : make('strong', null, label), make('ul', null, ...common.slice(0, 5).map(({ response, students: who }) => make('li', null, answer(response, { say, language }), make('span.quiet', null, say.studentsCount(who.length)))))),
    );
    return [
      make('section', null, make('h2', null, say.totals), make('p', null, told), open ? make('p', null, say.openPoints(open)) : null, plot, spread),
      make('section', null, make('h2', null, say.reliability), make('p', null, reliability === null ? say.noReliability : say.reliabilityIs(reliability)), make('p.quiet', null, say.reliabilityAbout)),
      make('section', null, make('h2', null, say.commonWrong), wrong.length ? make('ul.misled', null, ...misled) : make('p.quiet', null, say.noCommonWrong)),
    ];
  }

  /** @param {string} part */
  #toQuestion(part) {
    this.#room.questions.choose(part);
    void this.#room.turnTo('question');
  }

  get #fileName() {
    const { overview } = this.#room;
    return fileName([overview ? overview.name || overview.lesson.title : '']);
  }

  async #saveCsv() {
    const text = await this.#room.client.ask('csv');
    // Spreadsheets take it for UTF-8 by its mark, which is lost where text comes out of the core.
    download(`${this.#fileName}.csv`, 'text/csv', text.startsWith('\ufeff') ? text : `\ufeff${text}`);
  }

  /** As rows of texts, for other programs. */
  #texts() {
    const { say } = this.#room;
    const { parts = [] } = this.#book ?? {};
    const figure = (/** @type {number} */ points) => String(Math.round(points * 100) / 100);
    return [[say.student, say.total, ...parts.map(({ label }) => label)], ...this.#rows().map(({ name, score, cells }) => [name, figure(score), ...cells.map(({ points, state }) => (state === 'unanswered' ? '' : figure(points)))])];
  }

  async #copy() {
    const { desk } = this.#room;
    const rows = this.#texts();
    const isDone = await copied(asTabs(rows), asHtmlTable(rows));
    desk.tell(isDone ? desk.say.copied : this.#room.say.notCopied);
  }

  #print() {
    const { overview, say } = this.#room;
    printOut(make('h1', null, overview ? overview.name || overview.lesson.title : ''), make('div.mark-book', null, this.#table(this.#rows(), false), make('p.legend', null, say.bookLegend), ...this.#figures(false)));
  }
}

/** @param {string} text @param {string} html */
async function copied(text, html) {
  try {
    const as = (/** @type {string} */ type, /** @type {string} */ content) => new Blob([content], { type });
    if (typeof ClipboardItem === 'function') await navigator.clipboard.write([new ClipboardItem({ 'text/plain': as('text/plain', text), 'text/html': as('text/html', html) })]);
    else await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = make('textarea', { value: text });
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}
