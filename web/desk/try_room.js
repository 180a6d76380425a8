import { button, make, shape } from '../element/dom.js';
import { LessonWorksheet } from '../element/lesson-worksheet.js';
import { partsOf } from './manuscript.js';
import { ideasOf, responseOf, teach, unteach, waysToTeach } from './teach.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./drafts.js').Try} Try */
/** @typedef {import('./drafts.js').Wanted} Wanted */
/** @typedef {import('./core.js').TriedMark} TriedMark */
/** @typedef {{ id: string, label: string, question: any, prompt: string }} PartOfDraft */

const mostTries = 500;
const longestTry = 2000;
const signs = { correct: '✓', partly: '◐', incorrect: '✗', unsure: '?', unanswered: '–' };
const wishes = /** @type {const} */ (['correct', 'partly', 'incorrect']);

/** Answers that a student might give, and what the checker says of each. Saying that it should be otherwise teaches the key. */
export class TryRoom {
  element = make('section.room.try');
  #desk;
  #summary = make('div.summary');
  #list = make('div.try-parts');
  /** @type {Map<string, { article: HTMLElement, rows: HTMLElement, field: HTMLTextAreaElement }>} */
  #articles = new Map();
  #heard = new AbortController();
  #rehearsal = make('div.rehearsal', { hidden: true });

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    const { say } = desk;
    this.element.setAttribute('aria-label', say.rooms.try);
    this.#summary.setAttribute('role', 'status');
    this.element.append(
      make(
        'div.column',
        null,
        make('h1', null, say.tryTitle),
        make('p.lead', null, say.tryLead),
        make('div.row', null, button(say.rehearse, () => this.#rehearse())),
        this.#summary,
        this.#list,
      ),
      this.#rehearsal,
    );
  }

  enter() {
    this.#heard = new AbortController();
    this.#desk.manuscript.addEventListener('read', () => this.#show(), { signal: this.#heard.signal });
    this.#articles.clear();
    this.#show();
  }

  leave() {
    this.#heard.abort();
    this.#endRehearsal();
  }

  #show() {
    const { manuscript, say } = this.#desk;
    const lesson = manuscript.object;
    if (!lesson) {
      this.#articles.clear();
      this.#list.replaceChildren(make('p.empty', null, manuscript.problems.length ? say.mendFirst : say.nothingYet));
      return this.#summary.replaceChildren();
    }
    if (this.#desk.core.withoutKey(/** @type {string} */ (manuscript.lesson)) === null) return this.#list.replaceChildren(make('p.empty', null, say.noKeyHere));
    const parts = partsOf(lesson);
    const written = parts.filter(({ question }) => responseOf(question, '') !== null);
    const marks = this.#marks(written);
    const keep = this.#articles;
    this.#articles = new Map();
    const articles = written.map((part) => {
      const article = keep.get(part.id) ?? this.#article(part.id);
      this.#articles.set(part.id, article);
      this.#fill(article, part, marks);
      return article.article;
    });
    const others = parts.filter((part) => !written.includes(part)).map(({ label }) => label);
    const rest = others.length ? make('p.quiet', null, say.notTriedHere(others)) : '';
    if ([...this.#list.children].filter((each) => each.matches('article')).some((each, at) => each !== articles[at]) || articles.length !== this.#list.querySelectorAll('article').length)
      this.#list.replaceChildren(...articles, rest);
    this.#summarise(marks);
  }

  /** @param {PartOfDraft[]} parts @returns {Map<Try, TriedMark>} */
  #marks(parts) {
    const { core, drafts, manuscript } = this.#desk;
    const questions = new Map(parts.map(({ id, question }) => [id, question]));
    const tries = drafts.present.tries.filter(({ part }) => questions.has(part));
    const lines = tries.map(({ part, response }) => ({ part, response: responseOf(questions.get(part), response) ?? response }));
    const marks = core.mark(/** @type {string} */ (manuscript.lesson), lines);
    const told = new Map();
    tries.forEach((one, at) => {
      if (marks[at].error) return;
      one.seen ??= marks[at].verdict;
      told.set(one, marks[at]);
    });
    return told;
  }

  /** @param {string} part */
  #article(part) {
    const { say } = this.#desk;
    const rows = make('ul.tries');
    const field = make('textarea', { rows: 2, placeholder: say.tryHere, maxLength: 100_000 });
    const check = () => this.#add(part, field);
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      check();
    });
    const article = make('article', null, make('h2'), make('p.key'), rows, make('div.try-field', null, field, button(say.check, check, 'primary')));
    return { article, rows, field };
  }

  /**
   * @param {{ article: HTMLElement, rows: HTMLElement, field: HTMLTextAreaElement }} shown
   * @param {PartOfDraft} part
   * @param {Map<Try, TriedMark>} marks
   */
  #fill({ article, rows, field }, part, marks) {
    const { say } = this.#desk;
    const [heading, key] = /** @type {HTMLElement[]} */ ([...article.children]);
    heading.replaceChildren(make('span.label', null, part.label), ` ${part.prompt}`);
    field.setAttribute('aria-label', say.answersTo(part.label));
    const ideas = ideasOf(part.question).map(({ say: wordings }) => wordings[0]);
    key.textContent = ideas.length ? say.keyIs(ideas) : '';
    key.hidden = !ideas.length;
    const entries = [...marks].filter(([{ part: about }]) => about === part.id);
    rows.replaceChildren(...entries.map(([one, mark]) => this.#row(one, mark, part)));
  }

  /** @param {Try} one @param {TriedMark} mark @param {PartOfDraft} part */
  #row(one, mark, part) {
    const { say } = this.#desk;
    const choices = wishes.map((wanted) => {
      const press = button(say.wanted[wanted], () => this.#judge(one, mark, part, wanted));
      press.setAttribute('aria-pressed', String(one.wanted === wanted));
      return press;
    });
    const differs = one.wanted && one.wanted !== mark.verdict;
    const changed = !one.wanted && one.seen !== mark.verdict;
    const verdict = make('p.verdict', null, shape(signs[mark.verdict]), make('strong', null, say.verdicts[mark.verdict]));
    verdict.dataset.verdict = mark.verdict;
    const remove = button('×', () => this.#remove(one), 'plain remove');
    remove.setAttribute('aria-label', say.removeTry(one.response));
    return make(
      'li',
      null,
      make('p.response', { dir: 'auto' }, one.response),
      verdict,
      this.#why(mark),
      differs ? make('p.note', null, say.differs(say.wanted[/** @type {Wanted} */ (one.wanted)])) : changed ? make('p.note', null, say.changedFrom(say.verdicts[one.seen ?? ''])) : null,
      make('div.judge', { role: 'group', 'aria-label': say.shouldBe(one.response) }, ...choices, remove),
    );
  }

  /** Idea by idea, what was found; and what was forgiven. @param {TriedMark} mark */
  #why(mark) {
    const { say } = this.#desk;
    const ideas = mark.ideas.map(({ state, text }) => {
      const item = make('li', null, shape(state === 'covered' ? '✓' : state === 'contradicted' ? '✗' : state === 'unsure' ? '?' : '–'), make('span', null, say.idea(say.ideaStates[state] ?? state, text)));
      item.dataset.state = state;
      return item;
    });
    const forgiven = mark.forgiven.map(({ wrote, read_as }) => make('li', null, shape('~'), make('span', null, say.forgiven(wrote, read_as))));
    return ideas.length + forgiven.length ? make('ul.why', null, ...ideas, ...forgiven) : null;
  }

  /** @param {string} part @param {HTMLTextAreaElement} field */
  #add(part, field) {
    const { drafts, say } = this.#desk;
    const { tries } = drafts.present;
    const lines = field.value.split('\n').map((line) => line.trim().slice(0, longestTry)).filter(Boolean);
    const fresh = lines.filter((line, at) => lines.indexOf(line) === at && !tries.some((one) => one.part === part && one.response === line));
    if (tries.length + fresh.length > mostTries) return this.#desk.tell(say.tooManyTries(mostTries));
    field.value = '';
    drafts.change({ tries: [...tries, ...fresh.map((response) => ({ part, response }))] });
    this.#show();
    field.focus();
  }

  /** @param {Try} one */
  #remove(one) {
    const { drafts } = this.#desk;
    const field = this.#articles.get(one.part)?.field;
    drafts.change({ tries: drafts.present.tries.filter((each) => each !== one) });
    this.#show();
    field?.focus();
  }

  /**
   * Notes what an answer should be, and teaches the key where the checker says otherwise.
   * @param {Try} one
   * @param {TriedMark} mark
   * @param {PartOfDraft} part
   * @param {Wanted} wanted
   */
  #judge(one, mark, part, wanted) {
    const { drafts, say } = this.#desk;
    const before = one.wanted;
    one.wanted = wanted;
    one.seen = mark.verdict;
    drafts.change({});
    const ways = waysToTeach(part.question, one.response, wanted, mark);
    if (mark.verdict === wanted) {
      this.#refocus(one, wanted);
    } else if (!ways.length) {
      this.#refocus(one, wanted);
      this.#desk.tell(say.cannotTeach);
    } else {
      this.#teach(one, part, ways, ways[0], before);
      this.#refocus(one, wanted);
    }
  }

  /**
   * @param {Try} one
   * @param {PartOfDraft} part
   * @param {import('./teach.js').Lesson[]} ways
   * @param {import('./teach.js').Lesson} way
   * @param {Wanted | undefined} before
   */
  #teach(one, part, ways, way, before) {
    const { say } = this.#desk;
    this.#desk.edit((lesson) => {
      const question = partsOf(lesson).find(({ id }) => id === part.id)?.question;
      unteach(question, one.response);
      teach(question, one.response, way);
    });
    const told = way.how === 'wording' ? say.taughtWording(ideasOf(part.question)[way.idea].say[0]) : way.how === 'accept' ? say.taughtAccept : say.taughtReject;
    const other = ways.find((each) => each !== way);
    const undo = () => {
      this.#desk.writing.editor.undo();
      one.wanted = before;
      this.#desk.drafts.change({});
      this.#show();
    };
    const instead = other && { label: other.how === 'wording' ? say.insteadWording(ideasOf(part.question)[other.idea].say[0]) : say.insteadAccept, press: () => this.#teach(one, part, ways, other, before) };
    this.#desk.tell(told, { label: say.undo, press: undo }, instead);
  }

  /** Rows are made anew; the keyboard stays where it was. @param {Try} one @param {Wanted} wanted */
  #refocus(one, wanted) {
    this.#show();
    const { rows } = this.#articles.get(one.part) ?? {};
    const at = this.#desk.drafts.present.tries.filter(({ part }) => part === one.part).indexOf(one);
    const pressed = rows?.children[at]?.querySelectorAll('.judge button')[wishes.indexOf(wanted)];
    /** @type {HTMLElement | undefined} */ (pressed)?.focus();
  }

  /** @param {Map<Try, TriedMark>} marks */
  #summarise(marks) {
    const { say, drafts } = this.#desk;
    const all = [...marks];
    const changed = all.filter(([{ wanted, seen }, { verdict }]) => (wanted ? seen !== verdict && verdict !== wanted : seen !== verdict));
    const otherwise = all.filter(([{ wanted }, { verdict }]) => wanted && wanted !== verdict);
    const accept = () => {
      for (const [one, { verdict }] of all) one.seen = verdict;
      drafts.change({});
      this.#show();
    };
    this.#summary.replaceChildren(
      ...(all.length ? [make('p', null, say.triesCount(all.length))] : []),
      ...(otherwise.length ? [make('p.otherwise', null, say.otherwise(otherwise.length))] : []),
      ...(changed.length ? [make('p.changed', null, say.changed(changed.length, all.length)), button(say.acceptChanges, accept, 'plain')] : []),
    );
  }

  /** The worksheet as a student has it, with nothing saved. */
  #rehearse() {
    const { manuscript, say } = this.#desk;
    if (manuscript.lesson === null) return this.#desk.tell(say.mendFirst);
    const sheet = new LessonWorksheet();
    void sheet.load(manuscript.lesson, { keep: false });
    const back = button(say.endRehearsal, () => this.#endRehearsal());
    this.#rehearsal.replaceChildren(make('div.rehearsal-bar', null, make('p', null, say.rehearsal), back), make('div.rehearsal-sheet', null, sheet));
    this.#rehearsal.hidden = false;
    back.focus();
  }

  #endRehearsal() {
    if (this.#rehearsal.hidden) return;
    this.#rehearsal.hidden = true;
    this.#rehearsal.replaceChildren();
    /** @type {HTMLElement | null} */ (this.element.querySelector('.column button'))?.focus();
  }
}
