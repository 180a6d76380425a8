import { button, make } from '../element/dom.js';

/** @typedef {{ label: string, press: () => void }} Offer */

/** One sentence at a time about what has just happened, with what can be done about it. */
export class Notices {
  element = make('div.tidings');
  #text = make('p', { role: 'status' });
  #actions = make('div.actions');

  /** @param {import('../words/desk/index.js').DeskWords} say */
  constructor(say) {
    this.element.hidden = true;
    this.element.append(this.#text, this.#actions, button(say.dismiss, () => this.clear(), 'plain'));
  }

  /** @param {string} text @param {...(Offer | undefined)} offers */
  tell(text, ...offers) {
    this.element.hidden = false;
    this.#text.textContent = text;
    const act = (/** @type {Offer} */ { press }) => () => {
      this.clear();
      press();
    };
    this.#actions.replaceChildren(...offers.flatMap((offer) => (offer ? [button(offer.label, act(offer))] : [])));
  }

  clear() {
    this.element.hidden = true;
    this.#text.textContent = '';
  }
}
