import { button, make } from '../element/dom.js';
import { LessonWorksheet } from '../element/lesson-worksheet.js';
import { lessonLink } from '../pages/lesson_link.js';
import { download } from '../saved_page/download.js';
import { copyOf } from '../saved_page/save_copy.js';
import { fileName } from '../storage/work_file.js';
import { directionOf } from '../words/direction.js';
import { wordsFor } from '../words/index.js';
import { keysCard } from './keys_card.js';

/** @typedef {import('./desk.js').Desk} Desk */

/** Places that cut links cut them from about here; */
const longLink = 2000;
/** and here no address bar takes them any more. */
const longestLink = 30_000;
/** More squares are too small for a telephone's camera. */
const longestQr = 1200;

/** What of a format's file its name ends in. @type {Record<string, string>} */
const endings = { text: 'txt', gift: 'gift.txt', aiken: 'aiken.txt', 'moodle-xml': 'xml', qti3: 'xml' };
/** @type {Record<string, string>} */
const names = { text: 'lesson text', gift: 'GIFT', aiken: 'Aiken', 'moodle-xml': 'Moodle XML', qti3: 'QTI 3' };

/** How the lesson gets to students, and to other programs. */
export class PublishRoom {
  element = make('section.room.publish');
  #desk;
  #column = make('div.column');
  #ways = make('div');
  /** @type {import('./keys_card.js').Keys} */
  #keys = 'open';
  #printed = make('div.printed', { inert: true, 'aria-hidden': 'true' });

  /** @param {Desk} desk */
  constructor(desk) {
    this.#desk = desk;
    this.element.setAttribute('aria-label', desk.say.rooms.publish);
    this.element.append(this.#column, this.#printed);
  }

  enter() {
    const { manuscript, say } = this.#desk;
    const { lesson } = manuscript;
    const title = make('h1', null, say.publishTitle);
    if (lesson === null) return this.#column.replaceChildren(title, make('p.empty', null, manuscript.problems.length ? say.mendFirst : say.nothingYet));
    const whole = JSON.stringify(JSON.parse(lesson));
    const parted = this.#desk.core.withoutKey(whole);
    const publish = (/** @type {import('./keys_card.js').Keys} */ keys, /** @type {string | null} */ out) => {
      this.#keys = keys;
      this.#show(out === null ? whole : out && JSON.stringify(JSON.parse(out)), whole);
    };
    const keys = parted ? keysCard(this.#desk, { parted, keys: this.#keys, publish }) : make('p.warning', null, say.noKeyHere);
    if (!parted) this.#show(whole, null);
    this.#column.replaceChildren(title, make('p.lead', null, say.publishLead), keys, this.#ways);
  }

  /**
   * The ways to hand it out.
   * @param {string} out what students are given; empty where it is still to be made
   * @param {string | null} whole the same lesson with its key, which stays here; null where it is not here
   */
  #show(out, whole) {
    const ways = out ? [this.#link(out), this.#page(out), this.#file(out), this.#site(out), this.#paper(out, whole), out === whole ? this.#others(out) : make('p.quiet', null, this.#desk.say.othersNeedKey)] : [];
    this.#ways.replaceChildren(...ways);
  }

  leave() {
    this.#printed.replaceChildren();
  }

  /** @param {string} lesson */
  #link(lesson) {
    const { say } = this.#desk;
    const card = section(say.asLink, say.linkAbout);
    if (!/^https?:$/.test(location.protocol)) card.append(make('p.warning', null, say.linkNeedsSite));
    else void this.#fillLink(card, lesson);
    return card;
  }

  /** @param {HTMLElement} card @param {string} lesson */
  async #fillLink(card, lesson) {
    const { say } = this.#desk;
    const link = await lessonLink(lesson, new URL('worksheet.html', document.baseURI).href);
    const length = make('p.quiet', null, say.linkLength(link.length));
    const open = make('a.button', { href: link, target: '_blank', rel: 'noopener' }, say.open);
    const warning = link.length > longestLink ? say.linkVeryLong : link.length > longLink ? say.linkLong : '';
    card.append(this.#carried(link, say.asLink, 3, open), length, warning ? make('p.warning', null, warning) : '');
    if (link.length > longestQr) return card.append(make('p.quiet', null, say.noQr));
    const { qrCode } = await import('../reading/qr.js');
    card.append(qrCode(link, say.qrLabel));
  }

  /** A text to copy. @param {string} text @param {string} label @param {number} rows @param {...Node} more */
  #carried(text, label, rows, ...more) {
    const { say } = this.#desk;
    const field = make('textarea', { readOnly: true, value: text, rows, 'aria-label': label, spellcheck: false, dir: 'ltr' });
    const copy = button(say.copy, async () => {
      field.select();
      const done = await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(() => true, () => document.execCommand('copy'));
      this.#desk.tell(done ? say.copied : say.notCopied);
    });
    return make('div.carries', null, field, copy, ...more);
  }

  /** @param {string} lesson */
  #page(lesson) {
    const { say, core } = this.#desk;
    const card = section(say.asPage, say.pageAbout);
    const save = async () => {
      const { title, language = 'en' } = JSON.parse(lesson);
      const contents = { lesson, work: '', base: document.baseURI, title, language, direction: directionOf(language), spoken: language, sentences: await wordsFor(language) };
      download(`${fileName([title])}.html`, 'text/html', await copyOf(core.pageCore(), contents));
    };
    card.append(button(say.savePage, () => void this.#make(save), 'primary'));
    return card;
  }

  /** @param {string} lesson */
  #file(lesson) {
    const { say } = this.#desk;
    const card = section(say.asFile, say.fileAbout);
    card.append(button(say.saveFile, () => download(`${nameOf(lesson)}.json`, 'application/json', `${JSON.stringify(JSON.parse(lesson), null, 2)}\n`)));
    return card;
  }

  /** @param {string} lesson */
  #site(lesson) {
    const { say } = this.#desk;
    const card = section(say.onSite, say.siteAbout);
    const script = /^https?:$/.test(location.protocol) ? new URL('lesson-worksheet.js', document.baseURI).href : 'lesson-worksheet.js';
    const code = `<script type="module" src="${script}"></script>\n<lesson-worksheet src="${nameOf(lesson)}.json"></lesson-worksheet>`;
    card.append(this.#carried(code, say.siteCode, 3));
    return card;
  }

  /** @param {string} lesson @param {string | null} whole */
  #paper(lesson, whole) {
    const { say } = this.#desk;
    const card = section(say.onPaper, say.paperAbout);
    const print = (/** @type {string} */ what, /** @type {'blank' | 'key'} */ mode) => () => void this.#make(() => this.#print(what, mode));
    card.append(make('div.row', null, button(say.printBlank, print(lesson, 'blank')), whole !== null && button(say.printKey, print(whole, 'key'))));
    return card;
  }

  /** @param {string} lesson @param {'blank' | 'key'} mode */
  async #print(lesson, mode) {
    const sheet = new LessonWorksheet();
    const ready = new Promise((resolve) => sheet.addEventListener('worksheet-ready', resolve, { once: true }));
    void sheet.load(lesson, { keep: false });
    this.#printed.replaceChildren(sheet);
    await ready;
    await sheet.print(mode);
  }

  /** @param {string} lesson */
  #others(lesson) {
    const { say, core } = this.#desk;
    const formats = core.formats().filter(({ name }) => name !== 'html');
    if (!formats.length) return '';
    const card = section(say.forOthers, say.othersAbout);
    const save = (/** @type {string} */ format) => () => {
      const { text, problem, left_out: left } = core.exported(lesson, format);
      if (problem) return this.#desk.tell(problem);
      download(`${nameOf(lesson)}.${endings[format] ?? 'txt'}`, 'text/plain', text);
      if (left.length) this.#desk.tell(say.leftBehind(left));
    };
    card.append(make('div.row', null, ...formats.map(({ name }) => button(say.saveAs(names[name] ?? name), save(name)))));
    return card;
  }

  /** @param {() => Promise<void>} make something that may need the network */
  async #make(make) {
    try {
      await make();
    } catch (cause) {
      console.error(cause);
      this.#desk.tell(this.#desk.say.couldNotMake);
    }
  }
}

/** @param {string} title @param {string} about */
const section = (title, about) => make('section', { 'aria-label': title }, make('h2', null, title), make('p', null, about));

/** @param {string} lesson */
const nameOf = (lesson) => JSON.parse(lesson).id ?? fileName([JSON.parse(lesson).title]);
