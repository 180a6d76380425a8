import { voiceFor } from './voice.js';

/**
 * @typedef {object} Speech what a browser speaks with
 * @property {SpeechSynthesis} synthesizer
 * @property {(text: string) => SpeechSynthesisUtterance} utterance
 */

/** @returns {Speech | null} */
export function browserSpeech() {
  if (!('speechSynthesis' in window)) return null;
  return { synthesizer: speechSynthesis, utterance: (text) => new SpeechSynthesisUtterance(text) };
}

/**
 * Reads sentences aloud, one after the other. After a pause it begins the sentence again: every browser can do that, and it
 * is easy to follow.
 */
export class Narrator {
  /** @type {'silent' | 'reading' | 'paused'} */
  state = 'silent';
  at = 0;
  rate = 1;
  /** @type {SpeechSynthesisUtterance | null} kept, because a browser may otherwise collect it and never report its end */
  #spoken = null;

  /**
   * @param {Speech} speech
   * @param {{ sentences: string[], language: string, changed: () => void }} reading
   */
  constructor({ synthesizer, utterance }, { sentences, language, changed }) {
    this.synthesizer = synthesizer;
    this.utterance = utterance;
    this.sentences = sentences;
    this.language = language;
    this.changed = changed;
  }

  /** Whether there is a voice for the language. Voices may be loaded later: the synthesizer then fires `voiceschanged`. */
  get canRead() {
    return !!voiceFor(this.synthesizer.getVoices(), this.language);
  }

  /** @param {number} [at] the sentence to begin with */
  read(at = this.at) {
    this.at = at;
    this.state = 'reading';
    this.#speak();
    this.changed();
  }

  pause() {
    if (this.state !== 'reading') return;
    this.state = 'paused';
    this.#cancel();
    this.changed();
  }

  stop() {
    if (this.state === 'silent') return;
    this.state = 'silent';
    this.at = 0;
    this.#cancel();
    this.changed();
  }

  /** @param {number} rate 1 as usual */
  setRate(rate) {
    this.rate = rate;
    if (this.state === 'reading') this.#speak();
  }

  #cancel() {
    this.#spoken = null;
    this.synthesizer.cancel();
  }

  #speak() {
    if (this.#spoken) this.#cancel();
    const spoken = this.utterance(this.sentences[this.at]);
    const voice = voiceFor(this.synthesizer.getVoices(), this.language);
    if (voice) spoken.voice = /** @type {SpeechSynthesisVoice} */ (voice);
    spoken.lang = voice?.lang ?? this.language;
    spoken.rate = this.rate;
    spoken.onend = () => this.#ended(spoken);
    // Another page or the browser itself may interrupt the voice.
    spoken.onerror = () => spoken === this.#spoken && this.pause();
    this.#spoken = spoken;
    this.synthesizer.speak(spoken);
  }

  /** @param {SpeechSynthesisUtterance} spoken */
  #ended(spoken) {
    if (spoken !== this.#spoken) return;
    this.#spoken = null;
    if (this.at + 1 >= this.sentences.length) return this.stop();
    this.at += 1;
    this.#speak();
    this.changed();
  }
}
