import { make } from './dom.js';
import { needed } from './lesson_source.js';
import { readPreference } from './preferences.js';
import { plainText } from './markdown.js';
import { printOptions } from './print_options.js';

/** @typedef {import('../storage/keeper.js').Keeper} Keeper */

/**
 * What the menu's entries do.
 * @param {object} parts
 * @param {import('./sheet.js').Sheet} parts.sheet
 * @param {Keeper | null} parts.keeper none where the sheet is read-only
 * @param {string} parts.lesson the lesson's text
 * @param {import('../core/session.js').Session} parts.session
 * @param {(mode: 'blank' | 'answers', what: { passage: boolean, marks: boolean }) => void} parts.print
 * @param {(language: string) => void} parts.speak shows everything in another language
 * @param {(file: File) => void} parts.open
 * @param {(work: string) => void} parts.restore takes in work, or a hand-in code
 * @returns {import('./menu.js').MenuActions}
 */
export function menuActions({ sheet, keeper, lesson, session, print, open, restore, speak }) {
  const { say, view, base } = sheet.context;
  return {
    setTheme: sheet.appearance.setTheme,
    setSize: sheet.appearance.setSize,
    setAid(aid, on) {
      sheet.appearance.setAid(aid, on);
      if (aid === 'line') void sheet.readingTools()?.then((tools) => tools.setLineFocus(on)).catch(() => {}); // they are set when they come
    },
    appearance: sheet.appearance.now,
    speak,
    keeps: !!keeper,
    language: () => readPreference('language') ?? '',
    print: (mode) => print(mode, printOptions(sheet.context).asOptions()),
    open,
    async saveCopy() {
      try {
        const { saveCopy } = await import('../saved_page/save_copy.js');
        const { language, direction } = view;
        const title = plainText(view.title);
        const student = sheet.latest?.student ?? { name: '', date: '' };
        const plain = await plainWorksheet(sheet, student);
        await saveCopy(await session.pageCore(), { lesson, work: keeper ? session.work() : '', base, title, language, direction, spoken: say.language, sentences: say, student: student.name, plain });
      } catch (cause) {
        console.error('A copy could not be saved.', cause);
        sheet.notices?.show('copy', say.copyFailed);
      }
    },
    async download() {
      if (!keeper) return;
      await sheet.late(async () => {
        const { download } = await needed(import('../saved_page/download.js'), 'part');
        download(keeper.fileName, 'application/json', session.work());
      });
    },
    handIn: () => void sheet.ending?.handIn(),
    openCode: () => void sheet.ending?.pasteCode(restore),
    deleteWork: () => void (keeper && sheet.ending?.deleteWork(() => keeper.deleteWork(), (text) => sheet.notices?.show('deleted', text))),
    canUndo: () => !!sheet.latest?.can_undo_restart,
    async students() {
      const copies = (await keeper?.copies()) ?? [];
      const present = keeper?.copy ?? '';
      // Work that is still empty is not stored yet, but it is the present one, so it is listed.
      const begun = { copy: present, name: sheet.latest?.student.name ?? '', updated: 0, answered: sheet.latest?.progress.answered ?? 0 };
      return { copies: copies.some(({ copy }) => copy === present) ? copies : [begun, ...copies], present };
    },
    switchTo: (copy) => void keeper?.switchTo(copy),
    async startNew() {
      await keeper?.startNew();
      sheet.startAtName();
    },
  };
}

/**
 * The worksheet as it is printed, for a saved page to show where its program does not run.
 * @param {import('./sheet.js').Sheet} sheet
 * @param {{ name: string, date: string }} student
 */
async function plainWorksheet({ context, states, annotations }, student) {
  const { paper } = await import('../paper/paper.js');
  const plain = paper(context, { mode: 'answers', passage: true, marks: true, states, annotations, student });
  plain.prepend(make('p.worksheet-note', context.ownText, context.say.onlyToRead));
  return plain;
}
