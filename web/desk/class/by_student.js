import { button, make } from '../../element/dom.js';
import { lineOrBlocks } from '../../element/markdown.js';
import { answer, verdictTag } from './answer.js';
import { commentBox } from './comment_box.js';
import { judgeBar, keyButton, keyOf, keys } from './judge_bar.js';

/** @typedef {import('../class_types.js').SheetPart} SheetPart */
/** @typedef {import('../class_types.js').StudentSheet} StudentSheet */

/** One student's whole sheet, with what is decided and said of it. */
export class ByStudent {
  element = make('div.by-student');
  #room;
  #student = '';
  /** Where to go on the sheet once it is there. */
  #wanted = '';
  /** @type {StudentSheet | null} */
  #sheet = null;
  #chooser;
  #turning = make('div.row.turning');
  #top = make('header.student-head');
  #parts = make('div.sheet-parts');
  #looks = 0;

  /** @param {import('./class_room.js').ClassRoom} room */
  constructor(room) {
    this.#room = room;
    const { say } = room;
    this.#chooser = make('select', { 'aria-label': say.student });
    this.#chooser.addEventListener('change', () => void this.open(this.#chooser.value));
    this.#turning.append(button(say.previous, () => void this.#turn(-1)), this.#chooser, button(say.next, () => void this.#turn(1)));
    this.element.append(make('div.column.wide', null, this.#turning, this.#top, make('p.keys-line', null, say.sheetKeysLine), this.#parts));
    this.#parts.addEventListener('keydown', (event) => this.#key(event));
  }

  forget() {
    this.#student = '';
    this.#sheet = null;
  }

  /** @param {string} student @param {string} [part] to begin at */
  choose(student, part = '') {
    this.#student = student;
    this.#wanted = part;
  }

  /** @param {string} student */
  async open(student) {
    this.#student = student;
    await this.show();
  }

  /** @param {-1 | 1} by */
  async #turn(by) {
    const students = this.#room.overview?.students ?? [];
    const at = students.findIndex(({ id }) => id === this.#student) + by;
    if (students[at]) await this.open(students[at].id);
  }

  async show() {
    const { overview, client, say } = this.#room;
    const students = overview?.students ?? [];
    if (!students.length) return;
    if (!students.some(({ id }) => id === this.#student)) this.#student = students[0].id;
    const look = ++this.#looks;
    const sheet = await client.ask('student', this.#student);
    if (look !== this.#looks || !sheet) return;
    this.#sheet = sheet;
    this.#chooser.replaceChildren(...students.map(({ id, name }) => make('option', { value: id, selected: id === this.#student }, name || say.noName)));
    const at = students.findIndex(({ id }) => id === this.#student);
    const [back, on] = this.#turning.querySelectorAll('button');
    back.disabled = at <= 0;
    on.disabled = at >= students.length - 1;
    this.#showTop(sheet);
    this.#showParts(sheet);
  }

  /** @param {StudentSheet} sheet */
  #showTop(sheet) {
    const { say, desk } = this.#room;
    const name = sheet.name || say.noName;
    const comment = make('div.whole-comment', null, sheet.comment ? make('p.comment', { dir: 'auto' }, sheet.comment.text) : null);
    const write = button(sheet.comment ? say.changeComment : say.commentWhole, () => {
      const box = commentBox({ say, name, text: sheet.comment?.text ?? '', kept: this.#room.overview?.comments ?? [] }, (text) => void this.#comment('', text, write), (text) => void this.#room.act({ do: 'keep-comment', text, keep: false }));
      comment.replaceChildren(box.element);
      box.focus();
    }, 'plain');
    comment.append(write);
    const when = sheet.last_at ? new Date(sheet.last_at).toLocaleString(desk.say.language, { dateStyle: 'medium', timeStyle: 'short' }) : '';
    this.#top.replaceChildren(
      make('h1', null, name),
      make('p.counts', null, sheet.open ? say.scoreAndOpen(sheet.score, sheet.max, sheet.open) : say.pointsOf(sheet.score, sheet.max)),
      make('p.quiet', null, say.lookedOf(sheet.person, sheet.answered)),
      when ? make('p.quiet', null, say.lastWrittenAt(when)) : '',
      sheet.same_edition ? '' : make('p.student-note', null, say.otherEdition(sheet.parts.filter(({ question_changed }) => question_changed).map(({ label }) => label))),
      comment,
    );
  }

  /** @param {StudentSheet} sheet */
  #showParts(sheet) {
    const { say, language } = this.#room;
    const at = /** @type {HTMLElement | null} */ (document.activeElement?.closest('.sheet-part'))?.dataset.part ?? '';
    const orphans = sheet.orphans.map(({ id, value }) => make('article.sheet-part', null, make('h2', null, say.goneQuestion(id)), answer(value, { say, language })));
    this.#parts.replaceChildren(...sheet.parts.map((part) => this.#part(part)), ...orphans);
    const to = this.#wanted || (this.#parts.contains(document.activeElement) ? '' : at);
    this.#wanted = '';
    if (to) this.#focus(to);
  }

  /** @param {string} part */
  #focus(part) {
    const article = /** @type {HTMLElement | null} */ (this.#parts.querySelector(`[data-part="${CSS.escape(part)}"]`));
    article?.focus({ preventScroll: true });
    article?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {SheetPart} part */
  #part(part) {
    const { say, language, overview } = this.#room;
    const about = overview?.parts.find(({ id }) => id === part.id);
    const article = make('div.sheet-part', { role: 'group', tabIndex: 0, 'aria-label': say.partNamed(part.label) });
    article.dataset.part = part.id;
    article.dataset.state = part.state;
    const own = { lang: language };
    const prompt = make('div.prompt', own, about?.question_prompt ? lineOrBlocks(about.question_prompt, { heading: 3 }) : null, lineOrBlocks(about?.prompt, { heading: 3 }));
    const more = make('div.part-more');
    const comment = () => {
      const box = commentBox({ say, name: say.partNamed(part.label), text: part.comment?.text ?? '', kept: overview?.comments ?? [] }, (text) => void this.#comment(part.id, text, article), (text) => void this.#room.act({ do: 'keep-comment', text, keep: false }));
      more.replaceChildren(box.element);
      box.focus();
    };
    const bar = about && part.response !== null ? judgeBar({ part: about, say, name: say.partNamed(part.label), decision: part.decision }, (judged) => void this.#decide(part, judged)) : null;
    article.append(
      make('h2', null, make('span.label', null, part.label), ' ', prompt),
      answer(part.response, { say, language, items: part.checker?.items ?? [] }),
      make('div.sheet-marks', null, verdictTag(part.verdict, say.verdicts[part.verdict]), make('span', null, part.open ? say.scoreAndOpen(part.points, part.max, part.open) : say.pointsOf(part.points, part.max)), make('span.quiet', null, say.states[part.state])),
      this.#notes(part),
      bar?.element ?? '',
      part.comment ? make('p.comment', { dir: 'auto' }, part.comment.text) : '',
      make('div.row', null, keyButton(part.comment ? say.changeComment : say.comment, keys.comment, comment, 'plain'), part.decision ? button(say.takeBack, () => void this.#decide(part, null), 'plain') : null),
      more,
    );
    article.addEventListener('keydown', (event) => {
      const key = keyOf(event);
      if (key === keys.comment) comment();
      else if (!key || !bar?.press(key)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    return article;
  }

  /** What the checker found, what the student did and said. @param {SheetPart} part */
  #notes(part) {
    const { say, language, desk } = this.#room;
    const { checker, decision, earlier_decision: earlier } = part;
    const notes = [];
    if (decision && checker) notes.push(make('li', null, say.checkerSaid(say.verdicts[checker.verdict], checker.score)));
    for (const { state, text } of checker?.ideas ?? []) if (text) notes.push(make('li', { lang: language }, say.idea(say.ideaStates[state] ?? state, text)));
    if (checker?.by_equal) notes.push(make('li', null, say.byEqual));
    if (part.question_changed) notes.push(make('li', null, say.questionChanged));
    if (part.compared === 'same') notes.push(make('li', null, say.saysSame));
    if (part.compared === 'different') notes.push(make('li', null, say.saysDifferent));
    if (part.hints) notes.push(make('li', null, say.hintsUsed(part.hints)));
    if (part.revealed) notes.push(make('li', null, say.answerShown));
    if (earlier) notes.push(make('li', null, say.earlierDecision(say.wanted[earlier.verdict], earlier.points), answer(earlier.response, { say, language })));
    const attempts = part.attempts.map(({ at, value, verdict }) =>
      make('li', null, make('span.quiet', null, new Date(at).toLocaleString(desk.say.language, { dateStyle: 'short', timeStyle: 'short' })), answer(value, { say, language }), verdictTag(verdict, say.verdicts[verdict])),
    );
    const tries = attempts.length > 1 ? make('details', null, make('summary', null, say.attempts(attempts.length)), make('ol.attempts', null, ...attempts)) : null;
    return make('div.notes', null, notes.length ? make('ul', null, ...notes) : null, tries);
  }

  /** @param {SheetPart} part @param {import('./judge_bar.js').Judged | null} judged */
  async #decide(part, judged) {
    const { verdict = null, ...more } = judged ?? {};
    await this.#room.act({ do: 'decide', part: part.id, students: [this.#student], verdict, ...more });
    const parts = this.#sheet?.parts ?? [];
    const next = parts[parts.findIndex(({ id }) => id === part.id) + 1];
    this.#wanted = (judged && next?.id) || part.id;
    await this.#room.refresh();
  }

  /** @param {string} part @param {string | null} text @param {HTMLElement} back */
  async #comment(part, text, back) {
    if (text !== null) await this.#room.act({ do: 'comment', part, students: [this.#student], text });
    this.#wanted = part;
    await this.#room.refresh();
    if (!part) (back.isConnected ? back : /** @type {HTMLElement | null} */ (this.#top.querySelector('.whole-comment button')))?.focus();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const key = keyOf(event);
    const articles = /** @type {HTMLElement[]} */ ([...this.#parts.querySelectorAll('.sheet-part[data-part]')]);
    const at = articles.findIndex((each) => each.contains(/** @type {Node} */ (event.target)));
    if (key === 'ArrowDown') articles[at + 1]?.focus();
    else if (key === 'ArrowUp') articles[at - 1]?.focus();
    else if (key === keys.undo) void this.#room.undo('undo');
    else if (key === keys.redo) void this.#room.undo('redo');
    else return;
    event.preventDefault();
  }
}
