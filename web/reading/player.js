import { button, make, setText, unseen } from '../element/dom.js';
import { readPreference, writePreference } from '../element/preferences.js';
import { bringIntoView } from './bring_into_view.js';
import { Narrator } from './narrator.js';
import { PassageText } from './passage_text.js';
import { sentencesOf } from './sentences.js';

/** @typedef {import('./tools.js').Reading} Reading */
/** @typedef {import('./passage_text.js').Span} Span */

const speeds = [0.6, 0.8, 1, 1.25, 1.5];

/** Reads the passage aloud, with a bar at its foot while that goes on. */
export class Player {
  /** @type {HTMLElement | null} */
  #opener = null;

  /**
   * @param {Reading} reading
   * @param {import('./narrator.js').Speech} speech
   * @param {{ readable: (can: boolean) => void, followed: (range: Range | null) => void }} told
   */
  constructor(reading, speech, { readable, followed }) {
    this.reading = reading;
    this.followed = followed;
    const { prose, context, signal } = reading;
    /** @type {ReturnType<typeof sentencesOf>} */
    this.sentences = [];
    this.narrator = new Narrator(speech, { sentences: [], language: context.view.language, changed: () => this.#show() });
    this.narrator.rate = Number(readPreference('speed')) || 1;
    this.element = this.#bar();
    this.#gather();
    prose.addEventListener('redrawn', () => this.#gather(), { signal });
    const look = () => readable(this.narrator.canRead && this.sentences.length > 0);
    speech.synthesizer.addEventListener?.('voiceschanged', look, { signal });
    look();
    addEventListener('pagehide', () => this.narrator.stop(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.narrator.pause(), { signal });
    signal.addEventListener('abort', () => this.narrator.stop());
  }

  /** Finds the sentences to read: in guided reading there are more and more of them. */
  #gather() {
    const { prose, context } = this.reading;
    const passage = new PassageText(prose);
    this.sentences = sentencesOf(passage, context.view.language);
    this.narrator.sentences = this.sentences.map(({ begin, end }) => passage.text.slice(begin, end));
    const numbered = [...prose.querySelectorAll(':scope > p, :scope > .stretch > p')];
    const options = [...new Set(this.sentences.map(({ block }) => block))].map((block) => {
      const { begin, end, element } = passage.blocks[block];
      const words = beginning(passage.text.slice(begin, end));
      const number = numbered.indexOf(element) + 1;
      return make('option', { value: String(block) }, number ? context.say.paragraphOf(number, words) : words);
    });
    this.paragraph?.replaceChildren(...options);
  }

  #bar() {
    const { say, ownText, lessonText } = this.reading.context;
    this.toggle = button(say.pause, () => (this.narrator.state === 'reading' ? this.narrator.pause() : this.narrator.read()));
    const stop = button(say.stopReading, () => this.#stop());
    this.speed = make('select', null, ...speeds.map((speed) => make('option', { value: String(speed) }, say.speedOf(speed))));
    this.speed.value = String(this.narrator.rate);
    this.speed.addEventListener('change', () => {
      writePreference('speed', this.speed?.value ?? '');
      this.narrator.setRate(Number(this.speed?.value));
    });
    this.paragraph = make('select', lessonText);
    this.paragraph.addEventListener('change', () => this.narrator.read(this.sentences.findIndex(({ block }) => String(block) === this.paragraph?.value)));
    const bar = make(
      'div.player',
      { role: 'group', 'aria-label': say.readingAloud, hidden: true, ...ownText },
      this.toggle,
      stop,
      make('label', null, unseen(say.speed), this.speed),
      make('label.from', null, unseen(say.fromParagraph), this.paragraph),
    );
    bar.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#stop();
    });
    return bar;
  }

  /** @param {HTMLElement} opener @param {Span} [from] where to begin; by default at the first sentence in sight */
  begin(opener, from) {
    const { prose, pane } = this.reading;
    this.#opener = opener;
    const passage = new PassageText(prose);
    const top = Math.max(0, pane.getBoundingClientRect().top);
    const first = this.sentences.findIndex((span) => (from ? span.end > from.begin : (passage.rangeOf(span)?.getBoundingClientRect().top ?? 0) >= top));
    this.narrator.read(Math.max(0, first));
    this.toggle?.focus({ preventScroll: true });
  }

  #stop() {
    this.narrator.stop();
    this.#opener?.focus({ preventScroll: true });
  }

  #show() {
    const { prose, pane, painter, context } = this.reading;
    const { state, at } = this.narrator;
    const here = state === 'silent' ? null : this.sentences[at];
    const hadFocus = this.element.contains(context.root.activeElement);
    this.element.hidden = !here;
    if (!here && hadFocus) this.#opener?.focus({ preventScroll: true });
    if (this.toggle) setText(this.toggle, state === 'reading' ? context.say.pause : context.say.resume);
    if (this.paragraph && here) this.paragraph.value = String(here.block);
    painter.paint({ 'worksheet-spoken': here ? [here] : [] });
    const range = here && new PassageText(prose).rangeOf(here);
    this.followed(range);
    // Where only the questions are shown, the bar that stops it is hidden too.
    if (state === 'reading' && !pane.offsetParent) return this.narrator.pause();
    if (range && state === 'reading') bringIntoView(pane, range, { player: this.element });
  }
}

/** @param {string} text */
const beginning = (text) => {
  const words = text.trim().split(/\s+/).slice(0, 6).join(' ');
  return words.length > 40 ? `${words.slice(0, 40)}…` : words.length < text.trim().length ? `${words}…` : words;
};
