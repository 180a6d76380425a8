import { startClassWorker } from 'start-class-worker';

/** @typedef {import('./class_keeper.js').ClassKeeper} ClassKeeper */
/** What may be asked of the keeper. @typedef {Exclude<keyof ClassKeeper, never>} Question */

/**
 * The class's worker, as the page asks it. It tells of what `ClassKeeper` tells of, as events.
 *
 * @fires arrived @fires reading @fires marking @fires marked @fires status @fires parted
 * @fires failed the worker could not be started
 */
export class ClassClient extends EventTarget {
  #worker;
  #asked = 0;
  /** @type {Map<number, { resolve: (answer: any) => void, reject: (cause: Error) => void }>} */
  #waiting = new Map();

  /** @param {import('../../core/program.js').Program} program */
  constructor(program) {
    super();
    this.#worker = startClassWorker();
    this.#worker.addEventListener('message', ({ data }) => this.#heard(data));
    this.#worker.addEventListener('error', (event) => this.#failed(event));
    this.#worker.postMessage({ code: program.code });
  }

  /**
   * @template {Question} Name
   * @param {Name} name
   * @param {Parameters<ClassKeeper[Name]>} given
   * @returns {Promise<Awaited<ReturnType<ClassKeeper[Name]>>>}
   */
  ask(name, ...given) {
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ask: name, given });
    });
  }

  /** @param {any} data */
  #heard({ id, answer, failure, type, detail }) {
    if (type) return void this.dispatchEvent(new CustomEvent(type, { detail }));
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (failure === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(failure));
  }

  /** @param {ErrorEvent} event */
  #failed(event) {
    const cause = new Error(event.message || 'The worker could not be started.');
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
    this.dispatchEvent(new Event('failed'));
  }
}
