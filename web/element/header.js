import { button, make, setText } from './dom.js';
import { inline } from './markdown.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {import('../types.js').SavingStatus} SavingStatus */

/**
 * The bar at the top: title, progress, what is saved where, and the menu.
 * @param {SheetContext} context
 * @param {{ openMenu(button: HTMLButtonElement): void, chooser: HTMLElement | null }} options
 */
export function header({ root, say, view, lessonText, readonly }, { openMenu, chooser }) {
  const answered = make('span');
  const right = make('span.right-count');
  const saving = make('p.saving', { part: 'saving' });
  const track = make('div.track', { 'aria-hidden': 'true' });
  const menuButton = button(say.menu, () => openMenu(menuButton), 'plain menu-button');
  menuButton.setAttribute('aria-haspopup', 'dialog');
  menuButton.setAttribute('aria-expanded', 'false');
  const progress = make('p.progress', { part: 'progress' }, answered, ' ', right);
  const element = make(
    'div.bar',
    { part: 'header' },
    backLink(root, say),
    make('h1.bar-title', lessonText, inline(view.title)),
    chooser,
    progress,
    readonly ? null : saving,
    menuButton,
    track,
  );

  return {
    element,
    menuButton,
    /** @param {import('../types.js').Progress} now */
    showProgress(now) {
      setText(answered, say.progress(now.answered, now.parts));
      setText(right, now.right ? say.right(now.right) : '');
      track.style.setProperty('--share-answered', String(now.parts ? now.answered / now.parts : 0));
      track.style.setProperty('--share-right', String(now.parts ? now.right / now.parts : 0));
    },
    /** @param {SavingStatus} status */
    showSaving(status) {
      setText(saving, savingWords(status, say));
      saving.dataset.kind = status.kind;
    },
  };
}

/**
 * The way back to where the lesson was chosen, where the page's author names one.
 * @param {ShadowRoot} root
 * @param {import('../words/index.js').Words} say
 */
export function backLink({ host }, say) {
  const href = host.getAttribute('back');
  return href ? make('a.back', { href }, make('span.back-sign', { 'aria-hidden': 'true' }, '‹'), make('span', null, say.allLessons)) : null;
}

/** @param {SavingStatus} status @param {import('../words/index.js').Words} say */
function savingWords(status, say) {
  switch (status.kind) {
    case 'saved':
      return say.saved(new Date(status.at).toLocaleTimeString(say.language, { hour: 'numeric', minute: '2-digit' }));
    case 'saving':
      return say.saving;
    case 'tab-only':
      return say.tabOnly(say.whyNotKept[status.reason] ?? say.storageFailed);
    case 'not-saved':
      return say.notSaved(say.whyNotKept[status.reason] ?? say.storageFailed);
    default:
      return say.nothingYet;
  }
}
