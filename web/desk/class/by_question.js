import { button, make } from '../../element/dom.js';
import { lineOrBlocks } from '../../element/markdown.js';
import { partsOf } from '../manuscript.js';
import { canLearn, teach } from '../teach.js';
import { answer, answerText, verdictTag } from './answer.js';
import { GroupCard } from './group_card.js';
import { keyOf, keys } from './judge_bar.js';

/** @typedef {import('../class_types.js').AnswerGroup} AnswerGroup */
/** @typedef {import('../class_types.js').AnswerRow} AnswerRow */
/** @typedef {import('../class_types.js').ChangedMark} ChangedMark */
/** @typedef {import('../class_types.js').PartGroups} PartGroups */
/** @typedef {import('../class_types.js').PartOverview} PartOverview */
/** @typedef {import('./judge_bar.js').Judged} Judged */

/** One question at a time, its answers in groups of like ones, the unsure first. */
export class ByQuestion {
  element = make('div.by-question');
  /** Whether names stand beside answers. */
  withNames = false;
  /** Whether all answers stand in one list, not in groups. */
  #asList = false;
  room;
  /** The part that is being marked. */
  #part = '';
  /** @type {PartGroups | null} */
  #groups = null;
  /** @type {Map<string, GroupCard>} */
  #cards = new Map();
  #parts = make('ol.part-list');
  #head = make('header.part-head');
  #keysLine = make('p.keys-line');
  #changed = make('div.changes', { role: 'status' });
  #list = make('div.groups');
  #foot = make('div.row.onward');
  /** Counts looks, so that an early answer does not take the place of a later one. */
  #looks = 0;
  /** The last look. */
  #looking = Promise.resolve();

  /** @param {import('./class_room.js').ClassRoom} room */
  constructor(room) {
    this.room = room;
    const { say } = room;
    this.#keysLine.textContent = say.keysLine;
    this.#keysLine.id = 'class-keys';
    this.element.append(make('nav.parts', { 'aria-label': say.questions }, this.#parts), make('div.question', null, this.#head, this.#keysLine, this.#changed, this.#list, this.#foot));
    this.#list.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('focusin', (event) => this.#rove(/** @type {HTMLElement} */ (event.target)));
  }

  forget() {
    this.#part = '';
    this.#groups = null;
    this.#cards.clear();
    this.#list.replaceChildren();
    this.#changed.replaceChildren();
  }

  /** @param {string} part to begin at when it is shown next */
  choose(part) {
    this.forget();
    this.#part = part;
  }

  /** @returns {PartOverview | undefined} */
  get part() {
    return this.room.overview?.parts.find(({ id }) => id === this.#part);
  }

  async show() {
    const { overview } = this.room;
    if (!overview) return;
    if (!this.part) this.#part = (overview.parts.find(({ person, answered }) => person < answered) ?? overview.parts[0]).id;
    await this.#look();
  }

  /** Resolves once what is shown is how it is now. */
  #look() {
    return (this.#looking = this.#lookAs(++this.#looks));
  }

  /** @param {number} look @returns {Promise<void>} */
  async #lookAs(look) {
    const groups = await this.room.client.ask('groups', this.#part);
    if (look !== this.#looks) return this.#looking;
    if (this.part?.type === 'essay') this.#groups = { ...groups, groups: oneByOne(groups.groups) };
    else this.#groups = this.#asList ? { ...groups, groups: oneList(groups.groups) } : groups;
    this.#showParts();
    this.#showHead();
    this.#showGroups();
    this.#showFoot();
  }

  #showParts() {
    const { overview, say } = this.room;
    const entries = (overview?.parts ?? []).map((part) => {
      const { id, label, answered, person } = part;
      const open = button('', () => void this.#turn(id));
      open.append(make('span.label', null, label), make('span.quiet', null, person >= answered ? say.allLooked : say.lookedOf(person, answered)));
      open.classList.toggle('done', person >= answered);
      if (id === this.#part) open.setAttribute('aria-current', 'true');
      return make('li', null, open);
    });
    const had = this.#parts.contains(document.activeElement);
    this.#parts.replaceChildren(...entries);
    if (had) /** @type {HTMLElement | null} */ (this.#parts.querySelector('[aria-current]'))?.focus();
    const [nav, current] = [this.#parts.parentElement, this.#parts.querySelector('[aria-current]')];
    if (nav && current && nav.scrollWidth > nav.clientWidth) nav.scrollLeft = /** @type {HTMLElement} */ (current).offsetLeft - nav.clientWidth / 3;
  }

  /** @param {string} part */
  async #turn(part) {
    if (part !== this.#part) {
      this.#part = part;
      this.#cards.clear();
      this.#changed.replaceChildren();
      this.#list.replaceChildren();
    }
    await this.#look();
  }

  #showHead() {
    const { part } = this;
    if (!part) return;
    const { say, language, overview } = this.room;
    const own = { lang: language };
    const prompt = make('div.prompt', own, part.question_prompt ? lineOrBlocks(part.question_prompt, { heading: 3 }) : null, lineOrBlocks(part.prompt, { heading: 3 }));
    const names = make('input', { type: 'checkbox', checked: this.withNames });
    names.addEventListener('change', () => {
      this.withNames = names.checked;
      this.element.classList.toggle('with-names', names.checked);
    });
    const key = [...part.answer.map((line) => make('li', own, line)), ...part.accepted.map((line) => make('li', own, say.acceptedHere(line))), ...part.rejected.map((line) => make('li', own, say.rejectedHere(line)))];
    const isKeyOpen = this.#head.querySelector('details')?.open ?? false;
    const equal = (overview?.equal_answers ?? []).filter((one) => one.part === part.id);
    this.#head.replaceChildren(
      make('h1', null, make('span.label', null, part.label), ' ', prompt),
      make('p.counts', null, say.stateCounts(part.person, part.checker, part.open, this.#groups?.unanswered.length ?? 0)),
      key.length ? make('details', { open: isKeyOpen }, make('summary', null, say.key), make('ul', null, ...key), part.explanation ? make('p.quiet', own, part.explanation) : null, this.#draftOffer(part)) : '',
      ...equal.map((one) => this.#equal(one)),
      make('div.row', null, part.type === 'essay' ? null : make('label.switch', null, this.#listSwitch(), say.asList), make('label.switch', null, names, say.showNames)),
    );
  }

  #listSwitch() {
    const had = document.activeElement?.matches('.as-list');
    const element = make('input.as-list', { type: 'checkbox', checked: this.#asList });
    element.addEventListener('change', () => {
      this.#asList = element.checked;
      void this.#look();
    });
    if (had) queueMicrotask(() => element.focus());
    return element;
  }

  /** What this class has taught, for the lesson as it is written. @param {PartOverview} part */
  #draftOffer(part) {
    const { desk, say, overview } = this.room;
    if (!part.can_learn || !(part.accepted.length + part.rejected.length)) return null;
    const lesson = desk.manuscript.object;
    const question = lesson && partsOf(lesson).find(({ id }) => id === part.id)?.question;
    if (!question || !canLearn(question) || (lesson.id && lesson.id !== overview?.lesson.id)) return null;
    const take = () => {
      desk.edit((lesson) => {
        const question = partsOf(lesson).find(({ id }) => id === part.id)?.question;
        for (const text of part.accepted) teach(question, text, { how: 'accept' });
        for (const text of part.rejected) teach(question, text, { how: 'reject' });
      });
      desk.tell(say.intoDraftDone);
    };
    return button(say.intoDraft, take);
  }

  /** Long answers that are the same to the letter: told with the times, and nothing more is said. @param {import('../class_types.js').EqualAnswers} one */
  #equal({ response, students }) {
    const { say, overview, desk } = this.room;
    const when = (/** @type {number} */ at) => (at ? new Date(at).toLocaleString(desk.say.language, { dateStyle: 'short', timeStyle: 'short' }) : '–');
    const named = students.map(({ id, at }) => make('li', null, say.writtenAt(overview?.students.find((one) => one.id === id)?.name || say.noName, when(at))));
    return make('details.equal', null, make('summary', null, say.equalAnswers(students.length)), answer(response, { say, language: this.room.language }), make('ul', null, ...named), make('p.quiet', null, say.equalAbout));
  }

  #showGroups() {
    const { say } = this.room;
    const { part } = this;
    const { groups = [], unanswered = [] } = this.#groups ?? {};
    if (!part) return;
    const focus = this.#focused();
    const before = this.#cards;
    this.#cards = new Map();
    for (const group of groups) {
      const card = before.get(group.id) ?? new GroupCard(this);
      card.show(group, part, groups.length, this.#groups?.line);
      this.#cards.set(group.id, card);
    }
    const elements = [...this.#cards.values()].map(({ element }) => element);
    const nobody = unanswered.length ? make('p.quiet.nobody', null, say.unansweredBy(unanswered.map((id) => this.nameOf(id)))) : '';
    const present = [...this.#list.children].filter((each) => each.matches('.group'));
    if (present.length !== elements.length || present.some((each, at) => each !== elements[at])) this.#list.replaceChildren(...elements, nobody);
    else {
      this.#list.querySelector('.nobody')?.remove();
      this.#list.append(nobody);
    }
    if (!elements.length) this.#list.replaceChildren(make('p.empty', null, say.noAnswers), nobody);
    if (!this.#list.querySelector('.group[tabindex="0"]') && elements[0]) elements[0].tabIndex = 0;
    if (focus) this.#restore(focus);
  }

  /** Where the keyboard is, to go on from there. */
  #focused() {
    const at = document.activeElement;
    const card = at && this.#list.contains(at) ? [...this.#cards.values()].find(({ element }) => element.contains(at)) : null;
    return card && at ? { id: card.group.id, row: card.rowAt(at), order: [...this.#cards.keys()] } : null;
  }

  /** @param {{ id: string, row: number, order: string[] }} focus */
  #restore({ id, row, order }) {
    if (this.#list.contains(document.activeElement)) return;
    const at = order.indexOf(id);
    const near = [id, ...order.slice(at + 1), ...order.slice(0, at).reverse()].find((one) => this.#cards.has(one));
    const card = near === undefined ? null : this.#cards.get(near);
    if (card) card.focus(near === id ? row : -1);
  }

  #showFoot() {
    const { say, overview } = this.room;
    const { groups = [] } = this.#groups ?? {};
    const left = groups.filter(({ students, decided }) => decided < students);
    const agreeing = left.filter(({ verdict }) => verdict !== 'unsure');
    const at = overview?.parts.findIndex(({ id }) => id === this.#part) ?? 0;
    const next = overview?.parts[at + 1];
    const asked = agreeing.reduce((sum, { students, decided }) => sum + students - decided, 0);
    const had = this.#foot.contains(document.activeElement);
    this.#foot.replaceChildren(
      ...(agreeing.length && this.part?.rubric.length === 0 ? [button(say.agreeWithRest(asked), () => void this.#agreeWithRest(agreeing))] : []),
      next ? button(say.nextQuestion(next.label), () => void this.#turn(next.id).then(() => this.#focusFirst()), left.length ? '' : 'primary') : button(say.toBook, () => void this.room.turnTo('book'), left.length ? '' : 'primary'),
    );
    if (had) this.#focusFoot();
  }

  #focusFoot() {
    /** @type {HTMLElement | null} */ (this.#foot.querySelector('.primary') ?? this.#foot.querySelector('button'))?.focus();
  }

  /** @param {string} id */
  nameOf(id) {
    return this.room.overview?.students.find((one) => one.id === id)?.name || this.room.say.noName;
  }

  #focusFirst() {
    const cards = [...this.#cards.values()];
    (cards.find(({ isDecided }) => !isDecided) ?? cards[0])?.focus(-1);
  }

  /** One card of the list is in the order of Tab: the one that had the focus last. @param {HTMLElement} target */
  #rove(target) {
    const card = target.closest('.group');
    if (!card) return;
    for (const each of this.#list.querySelectorAll('.group[tabindex="0"]')) if (each !== card) /** @type {HTMLElement} */ (each).tabIndex = -1;
    /** @type {HTMLElement} */ (card).tabIndex = 0;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const key = keyOf(event);
    const target = /** @type {HTMLElement} */ (event.target);
    const card = [...this.#cards.values()].find(({ element }) => element.contains(target));
    if (!key || !card) return;
    if (this.#steps(key, card, target) || card.press(key, event.shiftKey)) return event.preventDefault();
    if (key === keys.undo) void this.room.undo('undo');
    else if (key === keys.redo) void this.room.undo('redo');
    else return;
    event.preventDefault();
  }

  /** @param {string} key @param {GroupCard} card @param {HTMLElement} target */
  #steps(key, card, target) {
    const cards = [...this.#cards.values()];
    const row = card.rowAt(target);
    const last = card.group.rows.length > 1 ? card.group.rows.length - 1 : -1;
    if (key === 'ArrowDown' && row >= 0 && row < last) card.focus(row + 1);
    else if (key === 'ArrowUp' && row > 0) card.focus(row - 1);
    else if (key === 'ArrowDown') cards[cards.indexOf(card) + 1]?.focus(-1);
    else if (key === 'ArrowUp') row === 0 ? card.focus(-1) : cards[cards.indexOf(card) - 1]?.focus(-1);
    else if (key === 'ArrowRight' && row < 0 && last > 0) card.focus(0);
    else if (key === 'ArrowLeft' && row >= 0) card.focus(-1);
    else return false;
    return true;
  }

  /**
   * @param {GroupCard} card
   * @param {string[]} students
   * @param {Judged | null} judged null takes the decision back
   */
  async decide(card, students, judged) {
    const order = [...this.#cards.keys()];
    const at = order.indexOf(card.group.id);
    const update = await this.room.act({ do: 'decide', part: this.#part, students, verdict: judged?.verdict ?? null, ...(judged?.points === undefined ? {} : { points: judged.points }), ...(judged?.criteria ? { criteria: judged.criteria } : {}) });
    this.#showChanged(update.changed);
    await this.#look();
    if (!judged) return;
    const now = this.#cards.get(card.group.id);
    if (now && !now.isDecided) return now.focusOpenRow();
    const following = [...order.slice(at + 1), ...order.slice(0, at), ...this.#cards.keys()];
    const next = following.map((id) => this.#cards.get(id)).find((one) => one && !one.isDecided);
    if (next) next.focus(-1);
    else this.#focusFoot();
  }

  /** @param {AnswerGroup[]} groups */
  async #agreeWithRest(groups) {
    for (const group of groups)
      for (const { judged, students } of GroupCard.asChecked(group.rows)) await this.room.act({ do: 'decide', part: this.#part, students, ...judged, teach: false });
    await this.#look();
    this.#focusFoot();
  }

  /** @param {GroupCard} card @param {AnswerRow[]} rows */
  async agree(card, rows) {
    const all = GroupCard.asChecked(rows);
    for (const { judged, students } of all.slice(0, -1)) await this.room.act({ do: 'decide', part: this.#part, students, ...judged });
    const last = all.at(-1);
    if (last) await this.decide(card, last.students, last.judged);
    else this.room.desk.tell(this.room.say.nothingToAgree);
  }

  /** @param {string[]} students @param {string} text */
  async comment(students, text) {
    await this.room.act({ do: 'comment', part: this.#part, students, text });
    await this.room.refresh();
  }

  /** @param {string[]} students @param {string} group */
  async move(students, group) {
    await this.room.act({ do: 'move', part: this.#part, students, group });
    await this.#look();
  }

  /** The other groups of this part, to move an answer into. @param {string} but */
  otherGroups(but) {
    const { say } = this.room;
    if (this.part?.type === 'essay') return [];
    return (this.#groups?.groups ?? []).filter(({ id }) => id !== but).map(({ id, number, rows }) => ({ id, name: say.groupNamed(number, answerText(rows[0]?.response ?? null, say)) }));
  }

  /** What a decision has changed elsewhere. @param {ChangedMark[]} changed */
  #showChanged(changed) {
    const { say, language } = this.room;
    if (!changed.length) return this.#changed.replaceChildren();
    const rows = changed.slice(0, 300).map(({ response, before, after }) =>
      make('li', null, answer(response, { say, language }), make('p', null, verdictTag(before.verdict, say.verdicts[before.verdict]), ' → ', verdictTag(after.verdict, say.verdicts[after.verdict]))),
    );
    this.#changed.replaceChildren(
      make('details', null, make('summary', null, say.changedBy(changed.length)), make('ul', null, ...rows)),
      button(say.undoDecision, () => {
        this.#changed.replaceChildren();
        void this.room.undo('undo');
      }),
    );
  }
}

/**
 * Essays are read one at a time, whatever they have in common.
 * @param {AnswerGroup[]} groups
 * @returns {AnswerGroup[]}
 */
function oneByOne(groups) {
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ group, row })));
  return rows.map(({ group, row }, at) => ({ ...group, id: `${group.id}/${row.students[0]}`, number: at + 1, rows: [row], students: row.students.length, decided: row.decided, verdict: row.verdict }));
}

/**
 * All answers in one list, the likeliest to be right first.
 * @param {AnswerGroup[]} groups
 * @returns {AnswerGroup[]}
 */
function oneList(groups) {
  if (!groups.length) return [];
  const rows = groups.flatMap((group) => group.rows.map((row) => ({ ...row, differs: [] }))).sort((one, other) => one.rank - other.rank);
  const count = (/** @type {'students' | 'decided'} */ what) => groups.reduce((sum, group) => sum + group[what], 0);
  return [{ id: 'list', number: 1, why: 'list', verdict: 'unsure', confidence: 0.5, ideas: [], rows, students: count('students'), decided: count('decided') }];
}
