import { Retry } from './retry.js';

/**
 * Something that is fetched when it is first asked for. Where it cannot be had it is tried again: after a while, when the
 * network is back, and whenever somebody asks.
 * @template Thing
 * @fires failed it could not be had now: see `failure`
 * @fires arrived
 */
export class Arrival extends EventTarget {
  /** @type {Thing | null} once it is there */
  thing = null;
  /** Why it could not be had the last time, or null. @type {unknown} */
  failure = null;
  #load;
  #trying = false;
  #givenUp = false;
  #retry = new Retry(() => this.#try());
  #online = () => this.#try();
  #arrive = /** @type {(thing: Thing) => void} */ (() => {});
  /** @type {Promise<Thing> | null} */
  #awaited = null;

  /** @param {() => Promise<Thing>} load */
  constructor(load) {
    super();
    this.#load = load;
  }

  /** @returns {Promise<Thing>} never rejects: it waits until it is there */
  get() {
    this.#awaited ??= new Promise((resolve) => (this.#arrive = resolve));
    this.#try();
    return this.#awaited;
  }

  /** Tries no more: it can never be of use here. */
  giveUp() {
    this.#retry.stop();
    this.#givenUp = true;
    if (typeof removeEventListener === 'function') removeEventListener('online', this.#online);
  }

  async #try() {
    if (this.#trying || this.thing || this.#givenUp) return;
    this.#trying = true;
    try {
      this.thing = await this.#load();
    } catch (error) {
      this.#fail(error);
    }
    this.#trying = false;
    if (this.thing) this.#conclude(this.thing);
  }

  /** @param {unknown} error */
  #fail(error) {
    this.failure = error;
    if (!this.#givenUp) this.#retry.later();
    if (typeof addEventListener === 'function') addEventListener('online', this.#online);
    this.dispatchEvent(new Event('failed'));
  }

  /** @param {Thing} thing */
  #conclude(thing) {
    this.failure = null;
    this.#retry.stop();
    if (typeof removeEventListener === 'function') removeEventListener('online', this.#online);
    this.#arrive(thing);
    this.dispatchEvent(new Event('arrived'));
  }
}
