const pause_ms = 120;
const longest_ms = 240;

/** Calls `save` when typing pauses, and while it goes on often enough that no key waits 300 ms to be stored. */
export class SaveClock {
  #save;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #since = 0;

  /** @param {() => void} save */
  constructor(save) {
    this.#save = save;
  }

  touch() {
    const now = performance.now();
    if (this.#timer === undefined) this.#since = now;
    clearTimeout(this.#timer);
    const wait_ms = Math.max(0, Math.min(pause_ms, this.#since + longest_ms - now));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#save();
    }, wait_ms);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
