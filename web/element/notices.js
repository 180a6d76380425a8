import { button, make } from './dom.js';

/**
 * Short messages at the foot of the sheet. They stay until they are answered or closed, and block nothing.
 * @param {import('../words/index.js').Words} say
 */
export function notices(say) {
  const element = make('div.notices', { role: 'status' });
  /** @type {Map<string, HTMLElement>} */
  const shown = new Map();

  /** @param {string} name */
  const clear = (name) => {
    shown.get(name)?.remove();
    shown.delete(name);
  };

  return {
    element,
    clear,
    /**
     * @param {string} name a later notice of the same name takes its place
     * @param {string} text
     * @param {{ label: string, press: () => void }} [offer]
     */
    show(name, text, offer) {
      clear(name);
      const box = make('div.notice', null, make('p', null, text));
      if (offer) {
        const accept = () => {
          clear(name);
          offer.press();
        };
        box.append(button(offer.label, accept));
      }
      box.append(button(say.close, () => clear(name), 'plain'));
      shown.set(name, box);
      element.append(box);
    },
  };
}
