/** Timers that go off when they are told to, in place of the global ones until it is put away. */
export class HandClock {
  #now = 1000;
  #last = 0;
  /** @type {Map<number, { due: number, job: () => void }>} */
  #timers = new Map();
  #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout, now: performance.now };

  constructor() {
    globalThis.setTimeout = /** @type {any} */ ((job, ms = 0) => {
      this.#timers.set(++this.#last, { due: this.#now + ms, job });
      return this.#last;
    });
    globalThis.clearTimeout = (timer) => void this.#timers.delete(timer);
    tellTime(() => this.#now);
  }

  putAway() {
    globalThis.setTimeout = this.#real.setTimeout;
    globalThis.clearTimeout = this.#real.clearTimeout;
    tellTime(this.#real.now);
  }

  /** Lets that many milliseconds go by, each timer in its turn, with what follows from it. */
  async pass(ms) {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const [timer, { due, job }] = next;
      this.#timers.delete(timer);
      this.#now = due;
      job();
      await settle();
    }
    this.#now = end;
  }

  /** @param {number} end */
  #next(end) {
    return [...this.#timers].filter(([, { due }]) => due <= end).sort(([, one], [, other]) => one.due - other.due)[0];
  }
}

/** @param {() => number} now */
function tellTime(now) {
  Object.defineProperty(performance, 'now', { value: now, configurable: true, writable: true });
}

/** Lets promises settle. */
async function settle() {
  for (let turn = 0; turn < 30; ++turn) await null;
}
