import { button, make } from './dom.js';
import { lacking } from './lacking.js';
import { printOptions } from './print_options.js';
import { aids, sizes } from './appearance.js';
import { handInWords } from '../hand_in/words.js';
import { languages } from '../words/languages.js';
import { adopt } from './style/adopt.js';
import style from './style/menu.css';

/** @typedef {import('../types.js').SheetContext} SheetContext */

/**
 * @typedef {object} MenuActions
 * @property {(theme: string) => void} setTheme
 * @property {(size: string) => void} setSize
 * @property {(aid: string, on: boolean) => void} setAid
 * @property {() => { theme: string, themes: string[], size: string, aids: string[] }} appearance
 * @property {boolean} keeps whether what is written is saved on this device
 * @property {(language: string) => void} speak
 * @property {() => string} language what the reader has chosen, empty for the lesson's own
 * @property {(mode: 'blank' | 'answers') => void} print
 * @property {() => void} handIn
 * @property {() => void} openCode
 * @property {() => void} deleteWork
 * @property {() => void} saveCopy
 * @property {() => void} download
 * @property {(file: File) => void} open
 * @property {() => boolean} canUndo
 * @property {() => Promise<{ copies: import('../types.js').Copy[], present: string }>} students
 * @property {(copy: string) => void} switchTo
 * @property {() => void} startNew
 */

/**
 * The menu: everything that answering the questions does not need.
 * @param {SheetContext} context
 * @param {HTMLButtonElement} opener
 * @param {MenuActions} actions
 */
export function menu(context, opener, actions) {
  adopt(context.root, style);
  const { say, readonly } = context;
  const lasting = !readonly && actions.keeps;
  const panel = make('div.menu', { popover: 'auto', role: 'dialog', 'aria-label': say.menu });
  const students = make('div.students');
  const now = actions.appearance();
  const handIn = handInWords(say);
  const printed = printOptions(context);

  /** @param {string} text @param {() => void} press */
  const item = (text, press) => {
    const entry = button(text, () => {
      panel.hidePopover();
      press();
    });
    return make('li', null, entry);
  };
  const undo = item(say.undo, () => void context.act({ do: 'undo-restart' }));
  const picker = make('input', { type: 'file', accept: '.json,.txt,application/json,text/plain', hidden: true });
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    picker.value = '';
    if (file) actions.open(file);
  });

  const lacks = lacking(context.root);
  panel.append(
    choices(say.theme, 'theme', now.themes, say.themes, now.theme, actions.setTheme),
    choices(say.textSize, 'size', sizes, say.textSizes, now.size, actions.setSize),
    switches(say.reading, context.view.passage ? aids : ['spacing'], say.aids, now.aids, actions.setAid),
    languageChoice(),
    make('h2', null, say.keep),
    readonly ? '' : make('ul', null, item(handIn.menu, actions.handIn)),
    lacks.note(say),
    lacks.print ? '' : make('ul', null, item(say.printBlank, () => actions.print('blank')), item(say.printAnswers, () => actions.print('answers'))),
    printed.possible.length ? switches(say.onPaper, printed.possible, say.printedToo, printed.chosen(), printed.set) : '',
    make(
      'ul',
      null,
      lacks.downloads ? null : item(say.saveCopy, actions.saveCopy),
      !lasting || lacks.downloads ? null : item(say.downloadWork, actions.download),
      !lasting ? null : item(say.openWork, () => picker.click()),
      !lasting ? null : item(handIn.openCode, actions.openCode),
      readonly ? null : item(say.startAgain, () => void context.act({ do: 'restart' })),
      undo,
      !lasting ? null : item(handIn.deleteWork, actions.deleteWork),
    ),
    picker,
    lasting ? students : '',
  );

  function languageChoice() {
    const options = languages().map(([code, name]) => make('option', { value: code, lang: code }, name));
    const select = make('select', null, make('option', { value: '' }, say.languageOfLesson), ...options);
    select.value = actions.language();
    select.addEventListener('change', () => {
      panel.hidePopover();
      actions.speak(select.value);
    });
    return make('label.language', null, make('span', null, say.languageOfPage), select);
  }

  panel.querySelector('input:checked')?.setAttribute('autofocus', '');
  panel.addEventListener('beforetoggle', (event) => {
    const opening = /** @type {ToggleEvent} */ (event).newState === 'open';
    opener.setAttribute('aria-expanded', String(opening));
    if (!opening) {
      if (panel.contains(context.root.activeElement)) opener.focus();
      return;
    }
    undo.hidden = !actions.canUndo();
    place(panel, opener);
    if (lasting) actions.students().then(({ copies, present }) => students.replaceChildren(...studentList(copies, present)));
  });

  /** @param {import('../types.js').Copy[]} copies @param {string} present */
  function studentList(copies, present) {
    const entries = copies.map(({ copy, name, updated, answered }) => {
      const when = updated ? new Date(updated).toLocaleString(say.language, { dateStyle: 'medium', timeStyle: 'short' }) : '';
      const about = [say.answeredCount(answered), copy === present ? say.now : when].filter(Boolean).join(' · ');
      const entry = item(name || say.nobody, () => actions.switchTo(copy));
      const press = /** @type {HTMLButtonElement} */ (entry.firstChild);
      press.append(make('span.quiet', null, about));
      if (copy === present) press.setAttribute('aria-current', 'true');
      return entry;
    });
    return [make('h2', null, say.students), make('ul', null, ...entries, item(say.anotherStudent, actions.startNew))];
  }
  return panel;
}

/**
 * @param {string} legend
 * @param {string} name
 * @param {readonly string[]} values
 * @param {Record<string, string>} words
 * @param {string} present
 * @param {(value: string) => void} choose
 */
function choices(legend, name, values, words, present, choose) {
  const rows = values.map((value) => {
    const input = make('input', { type: 'radio', name: `menu-${name}`, value, checked: value === present });
    input.addEventListener('change', () => choose(value));
    return make('label', null, input, make('span', null, words[value]));
  });
  return make('fieldset', null, make('legend', null, legend), make('div.segments', null, ...rows));
}

/**
 * @param {string} legend
 * @param {readonly string[]} names
 * @param {Record<string, string>} words
 * @param {string[]} present those that are on
 * @param {(name: string, on: boolean) => void} set
 */
function switches(legend, names, words, present, set) {
  const rows = names.map((name) => {
    const input = make('input', { type: 'checkbox', checked: present.includes(name) });
    input.addEventListener('change', () => set(name, input.checked));
    return make('label.switch', null, input, make('span', null, words[name]));
  });
  return make('fieldset', null, make('legend', null, legend), ...rows);
}

/** @param {HTMLElement} panel @param {HTMLElement} opener */
function place(panel, opener) {
  const { bottom, left, right } = opener.getBoundingClientRect();
  const atEnd = left + right > innerWidth;
  Object.assign(panel.style, {
    top: `${Math.max(0, bottom) + 4}px`,
    left: atEnd ? 'auto' : `${Math.max(8, left)}px`,
    right: atEnd ? `${Math.max(8, document.documentElement.clientWidth - right)}px` : 'auto',
    maxHeight: `calc(100dvh - ${Math.max(0, bottom) + 12}px)`,
  });
}
