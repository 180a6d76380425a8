import { Retry } from '../core/retry.js';
import { SaveClock } from './save_clock.js';

/** @typedef {import('../types.js').SavingStatus} SavingStatus */

/** What trying again does not help: the work itself has to change. */
const lasting = new Set(['core', 'large']);

/** Knows what is not saved yet, when to save it, and what is true of it now. */
export class Saver {
  /** @type {SavingStatus} */
  status = { kind: 'nothing-yet' };
  /** Changes so far. */
  changes = 0;
  #committed = 0;
  #save;
  #tell;
  #clock = new SaveClock(() => void this.flush());
  #retry;
  #stopped = false;
  /** @type {Promise<void> | null} */
  #saving = null;

  /**
   * @param {object} callbacks
   * @param {() => Promise<void>} callbacks.save saves once, and calls `committed` or `failed`
   * @param {() => void} callbacks.again tries again what has failed
   * @param {(status: SavingStatus) => void} callbacks.tell hears of every change of status
   */
  constructor({ save, again, tell }) {
    this.#save = save;
    this.#retry = new Retry(again);
    this.#tell = tell;
  }

  get pending() {
    return this.changes !== this.#committed;
  }

  touch() {
    this.changes += 1;
    if (this.status.kind !== 'tab-only') this.say({ kind: 'saving' });
    this.#clock.touch();
  }

  /** Saves what is not saved yet; resolves when that is committed or has failed. */
  async flush() {
    this.#clock.stop();
    await this.#saving;
    if (!this.pending) return;
    this.#saving ??= this.#save()
      .catch((cause) => {
        console.error('The work could not be saved.', cause);
        this.failed('core');
      })
      .finally(() => (this.#saving = null));
    await this.#saving;
  }

  /** The present work is another one, with nothing to save. */
  forget() {
    this.#committed = this.changes;
  }

  /**
   * @param {number} changes how many the save contained
   * @param {number} at
   * @param {boolean} complete whether all that stands on the page is in them
   */
  committed(changes, at, complete = true) {
    this.#committed = changes;
    this.#retry.stop();
    if (this.pending) this.#clock.touch();
    else this.say(complete ? { kind: 'saved', at } : { kind: 'not-saved', reason: 'core' });
  }

  /** @param {string} reason why storage could not be used, 'core' where something never got as far, 'large' where it is more than can be kept */
  failed(reason) {
    this.say(lasting.has(reason) || reason === 'failed' ? { kind: 'not-saved', reason } : { kind: 'tab-only', reason });
    if (reason !== 'refused' && !lasting.has(reason) && !this.#stopped) this.#retry.later();
  }

  /** @param {SavingStatus} status */
  say(status) {
    if (JSON.stringify(status) === JSON.stringify(this.status)) return;
    this.status = status;
    this.#tell(status);
  }

  stop() {
    this.#stopped = true;
    this.#clock.stop();
    this.#retry.stop();
  }
}
