import { aboutWork, isCode } from '../storage/work_file.js';

/** @typedef {import('../element/element.js').LessonWorksheet} LessonWorksheet */

/**
 * A lesson in the index that the build makes.
 * @typedef {object} Entry
 * @property {string} file below the index's page
 * @property {string} [id]
 * @property {string} title
 * @property {string} [byline]
 * @property {string} [subject]
 * @property {string} [audience]
 * @property {number} [minutes]
 * @property {string} language
 * @property {string} direction
 * @property {number} questions
 * @property {number} parts
 * @property {string[]} kinds
 */

/** @returns {Promise<Entry[]>} empty where there is no list, or a page from a folder may not read it */
export async function readIndex() {
  try {
    const response = await fetch('lessons/lessons.json');
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}

/** Opens files that a person picks or drops: a lesson is shown, saved work is opened in its lesson. */
export class Opener {
  #present;
  #sheet;
  #index;
  #tell;
  #words;
  #opened;

  /**
   * @param {object} page
   * @param {() => LessonWorksheet | null} page.present the worksheet that is on the page
   * @param {() => Promise<LessonWorksheet>} page.sheet brings a worksheet to the page
   * @param {() => Promise<Entry[]>} page.index
   * @param {(text: string) => void} page.tell
   * @param {() => Promise<import('../words/gallery/index.js').GalleryWords>} page.words
   * @param {(sheet: LessonWorksheet) => void} page.opened a lesson of a file is on the page
   */
  constructor({ present, sheet, index, tell, words, opened }) {
    this.#present = present;
    this.#sheet = sheet;
    this.#index = index;
    this.#tell = tell;
    this.#words = words;
    this.#opened = opened;
  }

  /** @param {File} file */
  async take(file) {
    this.#tell('');
    try {
      const given = await workFileFrom(file);
      const work = aboutWork(await given.text());
      if (work) await this.#takeWork(given, work.lesson);
      else await this.#takeLesson(given);
    } catch {
      this.#tell((await this.#words()).fileFailed(file.name));
    }
  }

  /** @param {File} file */
  async #takeLesson(file) {
    const sheet = await this.#sheet();
    await sheet.openFile(file);
    this.#opened(sheet);
  }

  /**
   * Opens saved work in its lesson: the one that is on the page, or else the one in the index.
   * @param {File} file
   * @param {{ id: string, title: string }} lesson
   */
  async #takeWork(file, { id, title }) {
    const open = this.#present();
    if (open?.work()) return open.openFile(file);
    const entry = (await this.#index()).find((one) => one.id === id);
    const say = await this.#words();
    if (!entry) return this.#tell(title ? say.workAloneOf(title) : say.workAlone);
    const sheet = await this.#sheet();
    const ready = new Promise((resolve) => sheet.addEventListener('worksheet-ready', resolve, { once: true }));
    sheet.src = entry.file;
    await ready;
    await sheet.openFile(file);
  }
}

/** A file that holds a hand-in code as the work file that it stands for; any other as it is. @param {File} file */
async function workFileFrom(file) {
  const text = await file.text();
  if (!isCode(text)) return file;
  const { workOf } = await import('../hand_in/code.js');
  return new File([await workOf(text)], file.name);
}
