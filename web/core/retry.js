const first_ms = 2000;
const longest_ms = 60000;

/** Tries again after a while, and each time later. */
export class Retry {
  #again;
  #wait_ms = first_ms;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {() => void} again */
  constructor(again) {
    this.#again = again;
  }

  later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#again, this.#wait_ms);
    this.#wait_ms = Math.min(2 * this.#wait_ms, longest_ms);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#wait_ms = first_ms;
  }
}
