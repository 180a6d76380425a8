/** @typedef {{ copy: string, work: string, revision: string }} News of work that was deleted, `work` is empty */

/** Tells other tabs of the same lesson what was saved, and hears it from them. */
export class Tabs {
  /** @type {BroadcastChannel | null} */
  #channel = null;

  /**
   * @param {string} lesson
   * @param {(news: News) => void} hear
   */
  constructor(lesson, hear) {
    try {
      this.#channel = new BroadcastChannel(`lesson-worksheet/${lesson}`);
    } catch {
      return; // Where it is refused, tabs still find each other's work in storage when they come to the front.
    }
    this.#channel.onmessage = ({ data }) => {
      if (isNews(data)) hear(data);
    };
  }

  /** @param {News} news */
  tell({ copy, work, revision }) {
    this.#channel?.postMessage({ copy, work, revision });
  }

  close() {
    this.#channel?.close();
  }
}

/** @param {any} data @returns {data is News} */
const isNews = (data) => ['copy', 'work', 'revision'].every((key) => typeof data?.[key] === 'string');
