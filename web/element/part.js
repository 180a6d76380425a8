import { kindOf } from '../kinds/index.js';
import { inline, lineOrBlocks } from './markdown.js';
import { button, make, setText, toggle, unseen } from './dom.js';
import { feedback, tone, verdictWords } from './feedback.js';
import { showSaid } from './in_view.js';
import { onControlEnter } from '../kinds/text_field.js';

/** @typedef {import('../types.js').Part} Part */
/** @typedef {import('../types.js').PartState} PartState */
/** @typedef {import('../types.js').SheetContext} SheetContext */

/** From when on a check that waits for the checker is said to. */
const longWait_ms = 300;

/** One part of a question: its label, prompt, field, buttons and what was said about the answer. */
export class PartView {
  #key;
  #signature = '';
  /** What was checked last. @type {PartState['value']} */
  #checked = null;
  /** @type {PartState | null} */
  #state = null;
  /** @type {HTMLElement | null} */
  #feedback = null;
  /** @type {HTMLElement | null} */
  #hints = null;
  /** @type {HTMLButtonElement | null} */
  #reveal = null;
  /** @type {HTMLElement | null} */
  #note = null;

  /**
   * @param {Part} part
   * @param {SheetContext} context
   * @param {string} key names its elements
   * @param {string} [groupPrompt] id of the prompt of the question it belongs to
   */
  constructor(part, context, key, groupPrompt) {
    this.part = part;
    this.context = context;
    const { say, lessonText } = context;
    const label = make(groupPrompt ? 'span.label' : 'h3.label', { id: `label-${key}` }, unseen(say.part(part.label)), make('span', { 'aria-hidden': 'true' }, part.label));
    const prompt = make('div.prompt', { id: `prompt-${key}`, ...lessonText }, lineOrBlocks(part.prompt, { base: context.base, heading: 4 }));
    this.field = this.#makeField(`${groupPrompt ?? ''} label-${key} prompt-${key}`.trim());
    this.actions = make('div.actions');
    this.#makeActions();
    const points = make('span.points', context.ownText, say.points(part.points));
    this.body = make('div.body', null, make('div.asked', null, prompt, points), this.field.element, this.actions);
    this.element = make('div.part', { part: 'part' }, label, this.body);
    this.#key = key;
    if (this.check) onControlEnter(this.element, () => void this.#check());
  }

  /** @param {string} labelledBy */
  #makeField(labelledBy) {
    const { part, context } = this;
    const field = kindOf(part.type).field(part, {
      ...context,
      labelledBy,
      change: (value) => context.write({ do: 'respond', part: part.id, value }),
      submit: () => void this.#check(),
    });
    field.element.classList.add('field');
    const { lang, dir } = context.lessonText;
    field.element.lang = lang;
    field.element.dir = dir;
    return field;
  }

  #makeActions() {
    const { part, context, actions } = this;
    const { say, view, ownText, readonly } = context;
    if (readonly) return;
    if (view.settings.feedback === 'each') {
      this.check = button(say.check, () => void this.#check(), 'check');
      this.check.setAttribute('aria-label', say.checkPart(part.label));
      actions.append(this.check);
    }
    if (part.hints > 0) {
      this.hintsLeft = make('span.quiet');
      this.hint = button(say.hint, () => this.#showHint(), 'plain');
      this.hint.append(' ', this.hintsLeft, ' ', unseen(say.part(part.label)));
      actions.append(this.hint);
    }
    this.attempts = make('span.quiet.attempts', ownText);
    actions.append(this.attempts);
    Object.assign(actions, ownText);
    if (context.lessonText.dir !== say.direction) actions.dir = context.lessonText.dir;
  }

  focus() {
    this.element.scrollIntoView({ block: 'start' });
    this.field.focus();
  }

  async #check() {
    const { part, context } = this;
    if (!this.check || this.check.hidden) return;
    if (this.#state && !this.#state.answered) {
      this.#say(context.say.answerFirst);
      this.field.focus();
      return;
    }
    // The same answer is not checked twice: that would cost a try and tell nothing new.
    if (!(this.#state?.checked && this.#state.mark)) {
      const waiting = setTimeout(() => this.#say(context.say.checkWaits), longWait_ms);
      await this.#keepFocus(() => context.act({ do: 'check', part: part.id }));
      clearTimeout(waiting);
    }
    const mark = this.#state?.mark;
    if (!this.#state || !mark) return;
    const verdict = context.say.verdictOn(part.label, verdictWords(this.#state, part, context));
    context.announce([verdict, spoken(this.#firstRemark())].filter(Boolean).join('. '));
    this.#showFeedbackInView();
  }

  /** @returns {Element | undefined} what is said first below the verdict */
  #firstRemark() {
    const remarks = [...(this.#feedback?.children ?? [])].slice(1);
    const first = remarks.find((each) => !each.matches('.your-answer') && each.getClientRects().length);
    return (first?.matches('ul, ol') && first.firstElementChild) || first;
  }

  #showFeedbackInView() {
    const verdict = this.#feedback?.firstElementChild;
    if (!this.#feedback || !verdict || this.#isLeft()) return;
    showSaid(this.field.element, [this.#feedback, this.#firstRemark() ?? verdict, verdict]);
  }

  /** Whether the student has gone on to another part. */
  #isLeft() {
    const now = /** @type {ShadowRoot} */ (this.element.getRootNode()).activeElement;
    return !!now && !this.element.contains(now);
  }

  #showHint() {
    const { part, context } = this;
    void this.#keepFocus(() => context.write({ do: 'hint', part: part.id }));
    const shown = this.#state?.hints ?? [];
    const last = this.#hints?.lastElementChild;
    if (!shown.length || !last) return;
    context.announce(context.say.hintSaid(shown.length, last.textContent ?? ''));
    showSaid(this.field.element, [last]);
  }

  async #showAnswer() {
    const { part, context } = this;
    await this.#keepFocus(() => context.act({ do: 'reveal', part: part.id }));
    this.#showFeedbackInView();
  }

  /**
   * The focus stays where typing goes on. Where a pressed button goes away or the field takes no more, it goes to what has
   * been said, unless it has gone elsewhere meanwhile.
   * @param {() => unknown} action
   */
  async #keepFocus(action) {
    const root = /** @type {ShadowRoot} */ (this.element.getRootNode());
    const before = /** @type {HTMLElement | null} */ (root.activeElement);
    await action();
    const isStill = !root.activeElement || root.activeElement === before;
    if (isStill && (before?.hidden || this.#state?.locked)) (this.#feedback ?? this.#hints)?.focus({ preventScroll: true });
  }

  /** @param {PartState} state */
  show(state) {
    this.#state = state;
    this.field.show(state);
    this.#showActions(state);
    this.#showHints(state);
    this.#showFeedback(state);
    if (this.#note || state.question_changed) this.#say(state.question_changed ? this.context.say.questionChanged : '');
  }

  /** @param {PartState} state */
  #showActions(state) {
    if (this.context.readonly) return;
    const { say } = this.context;
    const open = !state.locked;
    if (this.check) {
      toggle(this.check, open);
      this.check.classList.toggle('ready', state.can_check && state.answered && !(state.checked && state.mark));
    }
    if (this.hint && this.hintsLeft) {
      toggle(this.hint, open && state.hints_left > 0);
      setText(this.hintsLeft, say.hintsLeft(state.hints_left));
    }
    if (state.can_reveal && !this.#reveal) {
      const { part } = this;
      this.#reveal = button(say.reveal, () => void this.#showAnswer(), 'plain');
      this.#reveal.setAttribute('aria-label', say.revealPart(part.label));
      this.attempts?.before(this.#reveal);
    }
    if (this.#reveal) toggle(this.#reveal, state.can_reveal);
    if (this.attempts) {
      const counts = this.context.view.settings.feedback === 'each' && state.attempts > 0 && state.attempts_left !== null;
      setText(this.attempts, counts && open ? say.attemptsLeft(/** @type {number} */ (state.attempts_left)) : '');
    }
  }

  /** @param {PartState} state */
  #showHints({ hints }) {
    if (!hints.length && !this.#hints) return;
    if (!this.#hints) {
      const { say } = this.context;
      this.#hints = make('ol.hints', { id: `hints-${this.#key}`, tabIndex: -1, 'aria-label': say.hintsOn(this.part.label) });
      this.actions.after(this.#hints);
      const field = this.field.element;
      (field.matches('[aria-labelledby]') ? field : field.querySelector('[aria-labelledby]'))?.setAttribute('aria-describedby', this.#hints.id);
    }
    toggle(this.#hints, hints.length > 0);
    while (this.#hints.childElementCount > hints.length) this.#hints.lastElementChild?.remove();
    for (const hint of hints.slice(this.#hints.childElementCount)) {
      const text = make('span', this.context.lessonText, inline(hint, this.context));
      this.#hints.append(make('li', null, text));
    }
  }

  /** @param {PartState} state */
  #showFeedback(state) {
    const { mark, due } = state;
    const shown = mark || due;
    if (state.checked) this.#checked = state.value;
    const signature = shown ? JSON.stringify([mark, due, state.locked, state.can_compare, this.#checked]) : '';
    if (signature !== this.#signature) {
      this.#signature = signature;
      if (!this.#feedback) {
        this.#feedback = make('div.feedback', { tabIndex: -1, part: 'feedback', role: 'group', 'aria-label': this.context.say.feedbackOn(this.part.label) });
        this.body.append(this.#feedback);
      }
      toggle(this.#feedback, !!shown);
      this.#feedback.dataset.verdict = tone(state);
      this.#feedback.replaceChildren(...(shown ? feedback(state, this.part, this.context) : []));
      this.element.dataset.verdict = state.checked && mark ? tone(state) : '';
    }
    if (!this.#feedback || !shown) return;
    if (state.can_compare) void this.#showComparison(state);
    const stale = !!mark && !state.checked;
    if (this.#feedback.classList.contains('stale') === stale) return;
    this.#feedback.classList.toggle('stale', stale);
    this.element.dataset.verdict = stale || !mark ? '' : tone(state);
  }

  /** @param {PartState} state */
  async #showComparison(state) {
    try {
      const { showComparison } = await import('./comparison.js');
      const place = this.#feedback?.querySelector('.comparison');
      if (place) showComparison(place, state, this.context);
    } catch (cause) {
      console.error('What compares an answer could not be fetched.', cause);
    }
  }

  /** @param {string} text */
  #say(text) {
    if (!this.#note) {
      if (!text) return;
      this.#note = make('p.note', { role: 'status', ...this.context.ownText });
      this.actions.before(this.#note);
    }
    toggle(this.#note, !!text);
    setText(this.#note, text);
  }
}

/** The words of an element without the signs beside them. @param {Element | undefined} element */
function spoken(element) {
  const copy = /** @type {Element | undefined} */ (element?.cloneNode(true));
  for (const sign of copy?.querySelectorAll('[aria-hidden], button') ?? []) sign.remove();
  return (copy?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
