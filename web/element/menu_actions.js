import { readPreference } from './preferences.js';
import { printOptions } from './print_options.js';

/** @typedef {import('../storage/keeper.js').Keeper} Keeper */

/**
 * What the menu's entries do.
 * @param {object} parts
 * @param {import('./sheet.js').Sheet} parts.sheet
 * @param {Keeper | null} parts.keeper none where the sheet is read-only
 * @param {string} parts.lesson the lesson's text
 * @param {import('../core/session.js').Session} parts.session
 * @param {(mode: 'blank' | 'answers' | 'key', what: { passage: boolean, marks: boolean }) => void} parts.print
 * @param {(language: string) => void} parts.speak shows everything in another language
 * @param {(file: File) => void} parts.open
 * @returns {import('./menu.js').MenuActions}
 */
export function menuActions({ sheet, keeper, lesson, session, print, open, speak }) {
  const { say, view, base } = sheet.context;
  return {
    setTheme: sheet.appearance.setTheme,
    setSize: sheet.appearance.setSize,
    setAid(aid, on) {
      sheet.appearance.setAid(aid, on);
      if (aid === 'line') void sheet.readingTools()?.then((tools) => tools.setLineFocus(on));
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
        const { title, language, direction } = view;
        await saveCopy(await session.pageCore(), { lesson, work: keeper ? session.work() : '', base, title, language, direction, spoken: say.language, sentences: say });
      } catch (cause) {
        console.error('A copy could not be saved.', cause);
        sheet.notices?.show('copy', say.copyFailed);
      }
    },
    async download() {
      if (!keeper) return;
      const { download } = await import('../saved_page/download.js');
      const { name, text } = keeper.file();
      download(name, 'application/json', text);
    },
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
