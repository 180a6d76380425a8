import { button, make, shape } from '../../element/dom.js';
import { answer, answerText, shortened, verdictTag } from './answer.js';
import { commentBox } from './comment_box.js';
import { judgeBar, keyButton, keys } from './judge_bar.js';

/** @typedef {import('../class_types.js').AnswerGroup} AnswerGroup */
/** @typedef {import('../class_types.js').AnswerRow} AnswerRow */
/** @typedef {import('../class_types.js').PartOverview} PartOverview */
/** @typedef {import('./judge_bar.js').Judged} Judged */

/** The answers of one group, what the checker says of them, and what may be done. */
export class GroupCard {
  element = make('div.group', { role: 'group', tabIndex: -1, 'aria-describedby': 'class-keys' });
  /** @type {AnswerGroup} */
  group = /** @type {any} */ (null);
  #view;
  #shown = '';
  /** @type {HTMLInputElement[]} */
  #ticks = [];
  /** @type {ReturnType<typeof judgeBar> | null} */
  #bar = null;
  #more = make('div.group-more');
  /** @type {PartOverview} */
  #part = /** @type {any} */ (null);
  /** The row that the keyboard is on, −1 on the whole group. */
  #row = -1;

  /** @param {import('./by_question.js').ByQuestion} view */
  constructor(view) {
    this.#view = view;
    this.element.addEventListener('focusin', (event) => (this.#row = this.rowAt(/** @type {Element} */ (event.target))));
  }

  get isDecided() {
    return this.group.decided >= this.group.students;
  }

  /**
   * @param {AnswerGroup} group
   * @param {PartOverview} part
   * @param {number} of how many groups there are
   * @param {number} [line] of a list of all answers: the rank from which on they are likelier wrong than right
   */
  show(group, part, of, line) {
    const shown = JSON.stringify([group, part.points, part.rubric, of, line]);
    this.group = group;
    this.#part = part;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const { room } = this.#view;
    const { say } = room;
    this.#ticks = [];
    const isList = group.why === 'list';
    const name = isList ? say.listLabel(group.students) : say.groupLabel(group.number, of, group.students);
    this.element.setAttribute('aria-label', isList ? say.listSaid(name, this.#stateWords()) : say.groupSaid(name, say.verdicts[group.verdict], this.#stateWords()));
    this.element.dataset.state = this.isDecided ? 'decided' : group.decided ? 'some' : 'open';
    this.element.classList.toggle('with-rubric', part.rubric.length > 0);
    const decision = this.#decision();
    this.#bar = judgeBar({ part, say, name, decision }, (judged) => void this.#decide(judged));
    // What is being written stays.
    const writing = /** @type {HTMLElement | null} */ (this.#more.contains(document.activeElement) ? document.activeElement : null);
    if (!writing) this.#more.replaceChildren();
    const rows = make('ol.rows', null, ...group.rows.map((row, at) => this.#rowOf(row, at)));
    if (isList && line) [...rows.children].find((_, at) => group.rows[at].rank >= line)?.classList.add('likelier-wrong');
    this.element.replaceChildren(
      make('div.group-head', null, make('h2', null, name), part.type === 'essay' || isList ? null : make('p.checked', null, say.checkerSays, ' ', verdictTag(group.verdict, say.verdicts[group.verdict])), make('p.looked', null, this.#stateWords())),
      this.#why(),
      make('div.group-body', null, rows, this.#bar.element),
      make('div.row.group-does', null, ...this.#does(decision)),
      this.#more,
    );
    writing?.focus();
  }

  #stateWords() {
    const { say } = this.#view.room;
    const { decided, students } = this.group;
    if (!decided) return say.notLooked;
    const decision = this.#decision();
    if (decided < students) return say.someLooked(decided, students);
    return decision ? say.decidedAs(say.wanted[decision.verdict], decision.points, this.#part.points) : say.decidedDifferently;
  }

  /** What all answers of the group have, or null. */
  #decision() {
    const [first, ...rest] = this.group.rows.map(({ decision }) => decision);
    if (!first) return null;
    return rest.every((one) => one && one.verdict === first.verdict && one.points === first.points) ? first : null;
  }

  /** Why the checker says so: the ideas, and what the group has in common. */
  #why() {
    const { say, language } = this.#view.room;
    const ideas = this.group.ideas.map(({ state, text }) => {
      const item = make('li', null, shape(state === 'covered' ? '✓' : state === 'contradicted' ? '✗' : '?'), make('span', { lang: language }, say.idea(say.ideaStates[state], text)));
      item.dataset.state = state;
      return item;
    });
    const common = this.group.rows.length > 1 ? (say.common[this.group.why] ?? '') : '';
    return make('ul.why', null, ...ideas, common ? make('li.quiet', null, common) : null);
  }

  /** @param {AnswerRow} row @param {number} at */
  #rowOf(row, at) {
    const { room } = this.#view;
    const { say, language } = room;
    const { group } = this;
    const text = answer(row.response, { say, language, differs: at ? row.differs : [], items: row.items });
    const notes = [];
    if (row.verdict !== group.verdict || group.why === 'list') notes.push(verdictTag(row.verdict, say.verdicts[row.verdict]));
    if (row.students.length > 1) notes.push(make('span', null, say.times(row.students.length)));
    if (row.by_equal) notes.push(make('span', null, say.byEqual));
    for (const { wrote, read_as } of row.forgiven) if (wrote !== read_as) notes.push(make('span', null, say.forgiven(wrote, read_as)));
    if (row.decision && !this.#decision()) notes.push(make('strong', null, say.decidedAs(say.wanted[row.decision.verdict], row.decision.points, this.#part.points)));
    const names = make('p.names', null, say.by(row.students.map((id) => this.#view.nameOf(id))));
    const about = make('div', null, text, notes.length ? make('p.row-notes', null, ...notes.flatMap((note, at) => (at ? [' · ', note] : [note])).map((one) => (typeof one === 'string' ? document.createTextNode(one) : one))) : null, names);
    if (group.rows.length === 1) return make('li', null, about);
    const tick = make('input', { type: 'checkbox', 'aria-label': say.tickAnswer(shortened(answerText(row.response, say))) });
    tick.addEventListener('change', () => this.#showTicked());
    this.#ticks.push(tick);
    const box = make('label.tick', null, tick);
    const item = make('li', null, box, about);
    item.dataset.decided = String(row.decided >= row.students.length);
    return item;
  }

  /** @param {import('../class_types.js').Decision | null} decision */
  #does(decision) {
    const { say } = this.#view.room;
    const buttons = [];
    if (this.group.verdict !== 'unsure' && !this.isDecided && !this.#part.rubric.length) buttons.push(keyButton(say.asChecked, keys.asChecked, () => void this.press(keys.asChecked, false), 'plain'));
    buttons.push(keyButton(say.comment, keys.comment, () => this.#comment(), 'plain'));
    if (this.group.rows.length > 1 && this.group.why !== 'list') buttons.push(keyButton(say.ownGroup, keys.group, () => void this.#split(), 'plain'));
    if (this.#view.otherGroups(this.group.id).length) buttons.push(keyButton(say.moveTo, keys.move, () => this.#move(), 'plain'));
    if (decision || this.group.decided) buttons.push(button(say.takeBack, () => void this.#decide(null), 'plain'));
    return buttons;
  }

  #showTicked() {
    const { say } = this.#view.room;
    const ticked = this.#ticks.filter(({ checked }) => checked).length;
    this.element.classList.toggle('has-ticked', ticked > 0);
    this.#more.querySelector('.ticked')?.remove();
    if (ticked) this.#more.prepend(make('p.ticked', null, say.ticked(ticked)));
  }

  /** The answers that something is done with: those that are ticked, the one that has the focus, or all. */
  #rows() {
    const ticked = this.group.rows.filter((_, at) => this.#ticks[at]?.checked);
    if (ticked.length) return ticked;
    return this.#row >= 0 ? [this.group.rows[this.#row]] : this.group.rows;
  }

  /**
   * Whose answers are decided: of a whole group those that no person has decided, unless all are.
   * @param {AnswerRow[]} rows
   */
  #studentsOf(rows) {
    const open = rows.filter(({ decided, students }) => decided < students.length);
    const taken = rows === this.group.rows && open.length ? open : rows;
    return taken.flatMap(({ students }) => students);
  }

  /** @param {Judged | null} judged @param {AnswerRow[]} [rows] */
  #decide(judged, rows = this.#rows()) {
    const students = judged ? this.#studentsOf(rows) : rows.flatMap((row) => row.students);
    return this.#view.decide(this, students, judged);
  }

  /**
   * What agreeing with the checker decides: rows that it is sure of, together where they earn the same.
   * @param {AnswerRow[]} rows
   * @returns {{ judged: Judged, students: string[] }[]}
   */
  static asChecked(rows) {
    /** @type {Map<string, { judged: Judged, students: string[] }>} */
    const all = new Map();
    for (const { verdict, score, students, decided } of rows) {
      if (decided >= students.length || (verdict !== 'correct' && verdict !== 'partly' && verdict !== 'incorrect')) continue;
      const key = `${verdict} ${score}`;
      const one = all.get(key) ?? { judged: verdict === 'partly' ? { verdict, points: score } : { verdict }, students: [] };
      one.students.push(...students);
      all.set(key, one);
    }
    return [...all.values()];
  }

  /** @param {string} key @param {boolean} shift @returns {boolean} whether it was one of the card's */
  press(key, shift) {
    const { rows } = this.group;
    if (shift && this.#row >= 0 && (key === keys.correct || key === keys.incorrect)) {
      // The likeliest to be right stand first.
      const all = key === keys.correct ? rows.slice(0, this.#row + 1) : rows.slice(this.#row);
      // What was decided one by one before stays as it is.
      const open = all.filter(({ decided, students }) => decided < students.length);
      const some = open.length ? open : all;
      void this.#decide({ verdict: key === keys.correct ? 'correct' : 'incorrect' }, some);
    } else if (key === keys.asChecked) void this.#view.agree(this, this.#rows());
    else if (key === keys.comment) this.#comment();
    else if (key === keys.group && rows.length > 1 && this.group.why !== 'list') void this.#split();
    else if (key === keys.move) this.#move();
    else return !!this.#bar?.press(key);
    return true;
  }

  #comment() {
    const { room } = this.#view;
    const { say } = room;
    const rows = this.#rows();
    const students = rows.flatMap((row) => row.students);
    const back = this.#row;
    const box = commentBox(
      { say, name: rows.length > 1 ? say.answersCount(students.length) : shortened(answerText(rows[0].response, say)), text: '', kept: room.overview?.comments ?? [] },
      async (text) => {
        this.#more.replaceChildren();
        this.focus(back);
        if (text) await this.#view.comment(students, text);
        else await this.#view.show();
        if (text) room.desk.tell(say.commented(students.length));
      },
      (text) => void room.act({ do: 'keep-comment', text, keep: false }).then(() => {
        if (room.overview) room.overview.comments = room.overview.comments.filter((one) => one.text !== text);
      }),
    );
    this.#more.replaceChildren(box.element);
    box.focus();
  }

  async #split() {
    const rows = this.#rows();
    const { say, desk } = this.#view.room;
    if (rows.length === this.group.rows.length) return desk.tell(say.tickFirst);
    await this.#view.move(rows.flatMap((row) => row.students), '');
  }

  #move() {
    const { say } = this.#view.room;
    const rows = this.#rows();
    const back = this.#row;
    const others = this.#view.otherGroups(this.group.id);
    if (!others.length) return;
    const menu = make('select', { 'aria-label': say.moveTo }, ...others.map(({ id, name }) => make('option', { value: id }, shortened(name, 80))));
    const close = () => {
      this.#more.replaceChildren();
      this.focus(back);
    };
    const go = () => void this.#view.move(rows.flatMap((row) => row.students), menu.value);
    this.#more.replaceChildren(make('div.row', null, menu, button(say.moveThere, go, 'primary'), button(say.cancel, close, 'plain')));
    menu.focus();
  }

  /** Which row an element is in, −1 for none. @param {Element} element */
  rowAt(element) {
    const item = element.closest('.rows > li');
    return item && this.#ticks.length ? [...(item.parentElement?.children ?? [])].indexOf(item) : -1;
  }

  /** @param {number} row −1 for the whole group */
  focus(row) {
    const target = this.#ticks[row] ?? this.element;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'nearest' });
  }

  /** Goes to the first answer that nobody has decided. */
  focusOpenRow() {
    const at = this.group.rows.findIndex(({ decided, students }) => decided < students.length);
    this.focus(this.#ticks.length ? at : -1);
  }
}

