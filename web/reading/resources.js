import { button, make } from '../element/dom.js';
import { adoptReading } from './style.js';
import { howToPlay } from './how_to_play.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */

/**
 * Makes cards of the resources. Videos and recordings can be played here where the page's policy allows it; nothing is
 * fetched before somebody asks. Without a connection a card shows the address, to be opened on another device.
 * @param {Element} list
 * @param {SheetContext} context
 * @param {AbortSignal} signal
 */
export function resourceCards(list, context, signal) {
  adoptReading(context.root);
  const links = /** @type {HTMLAnchorElement[]} */ ([...list.querySelectorAll('li > a')]);
  const cards = links.map((link) => new Card(link, context, signal));
  const connection = () => {
    for (const card of cards) card.setOffline(!navigator.onLine || isSavedPage());
  };
  addEventListener('online', connection, { signal });
  addEventListener('offline', connection, { signal });
  connection();
}

/** A saved page fetches nothing, so it offers the addresses. */
const isSavedPage = () => !!document.getElementById('worksheet-wasm');

class Card {
  /** @type {HTMLElement | null} */
  #elsewhere = null;
  /** @type {HTMLElement | null} */
  #player = null;

  /** @param {HTMLAnchorElement} link @param {SheetContext} context @param {AbortSignal} signal */
  constructor(link, context, signal) {
    this.link = link;
    this.context = context;
    this.card = /** @type {HTMLElement} */ (link.closest('li'));
    this.title = link.firstElementChild?.textContent ?? '';
    this.signal = signal;
    const { say, ownText } = context;
    const play = howToPlay(link.href);
    this.press = play && button(say.playHere, () => this.#play(play), 'play');
    if (!this.press) return;
    link.id ||= `resource-${[...(link.closest('ul')?.children ?? [])].indexOf(this.card)}`;
    this.press.setAttribute('aria-describedby', link.id);
    this.card.append(make('div.card-play', ownText, this.press));
  }

  /** @param {import('./how_to_play.js').Play} play */
  #play({ by, src }) {
    const { say } = this.context;
    const life = new AbortController();
    const stop = () => life.abort();
    this.signal.addEventListener('abort', stop, { signal: life.signal });
    const refused = () => {
      stop();
      this.#player?.replaceWith(this.#cannot());
      this.link.focus();
    };
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      if (blockedURI && src.startsWith(blockedURI)) refused();
    }, { signal: life.signal });
    const player = by === 'frame' ? frame(src, this.title) : make(by, { src, controls: true, autoplay: true, 'aria-label': this.title });
    if (by !== 'frame') player.addEventListener('error', refused, { signal: life.signal });
    const close = button(say.close, () => {
      stop();
      this.#player?.replaceWith(/** @type {Node} */ (this.press));
      this.press?.focus();
    }, 'plain');
    this.#player = make('div.playing', null, player, close);
    this.press?.replaceWith(this.#player);
    close.focus({ preventScroll: true });
  }

  #cannot() {
    return make('p.quiet', { role: 'status' }, this.context.say.cannotPlayHere);
  }

  /** @param {boolean} offline */
  setOffline(offline) {
    if (this.press) this.press.hidden = offline;
    if (!offline) return this.#elsewhere?.remove();
    if (!this.#elsewhere) this.#elsewhere = this.#address();
    this.card.append(this.#elsewhere);
  }

  /** The address as text, and as a QR code for the camera of a phone or a tablet. */
  #address() {
    const { say, ownText } = this.context;
    const { href } = this.link;
    const words = make('div', null, make('p.quiet', ownText, say.needsConnection), make('p.address', { lang: 'zxx', dir: 'ltr' }, href));
    const box = make('div.elsewhere', null, words);
    import('./qr.js').then(({ qrCode }) => box.append(qrCode(href, say.codeFor(this.title)))).catch(() => {});
    return box;
  }
}

/** @param {string} src @param {string} title */
function frame(src, title) {
  const made = make('iframe', { title, allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture', referrerPolicy: 'strict-origin-when-cross-origin' });
  made.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-presentation');
  made.src = src;
  return made;
}
