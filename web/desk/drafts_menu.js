import { button, make } from '../element/dom.js';
import { download } from '../saved_page/download.js';
import { popover } from './popover.js';
import { beginShortVersion, quizForm } from './short_versions.js';

/** @typedef {import('./desk.js').Desk} Desk */

/** The drafts on this device: open another one, begin one, duplicate, delete, keep them all as a file. @param {Desk} desk */
export function draftsMenu(desk) {
  const { say, drafts } = desk;
  const menu = popover(say.drafts, contents, { classes: 'drafts-button' });

  /** @param {() => void} close */
  async function contents(close) {
    const list = await drafts.list();
    const does = (/** @type {() => unknown} */ act) => () => {
      close();
      void act();
    };
    const entries = list.map((draft) => {
      const title = draft.title || say.untitled;
      const open = button(title, does(() => drafts.open(draft.id)), 'entry');
      open.append(make('span.quiet', null, draft.id === drafts.present.id ? say.openNow : when(draft.updated, say.language)));
      if (draft.id === drafts.present.id) open.setAttribute('aria-current', 'true');
      const duplicate = button(say.duplicate, does(() => drafts.duplicate(draft.id, say.copyOf(title))), 'plain');
      const remove = button(say.remove, does(() => removed(draft.id, title)), 'plain');
      duplicate.setAttribute('aria-label', say.duplicateNamed(title));
      remove.setAttribute('aria-label', say.removeNamed(title));
      return make('li', null, open, duplicate, remove);
    });
    return [
      make('div.row', null, button(say.newLesson, does(() => drafts.begin()), 'primary'), button(say.openFile, does(() => desk.pickFile()))),
      list.length ? make('ul.entries', null, ...entries) : make('p.quiet', null, say.noDrafts),
      make('p.quiet', null, say.draftsKept),
      list.length ? button(say.shortVersion, does(() => beginShortVersion(desk)), 'plain') : '',
      list.length ? quizForm(desk, list, close) : '',
      list.length ? button(say.exportAll, does(() => exportAll(list)), 'plain') : '',
      /^https?:$/.test(location.protocol) ? button(say.saveDesk, does(saveDesk), 'plain') : '',
    ].map((each) => (typeof each === 'string' ? document.createTextNode(each) : each));
  }

  /** @param {string} id @param {string} title */
  async function removed(id, title) {
    const restore = await drafts.remove(id);
    const back = () => void restore().then(() => drafts.open(id));
    desk.tell(say.removed(title), { label: say.undo, press: back });
  }

  /** The desk as one page that works from a folder. */
  async function saveDesk() {
    try {
      const response = await fetch('desk_offline.html');
      if (!response.ok) throw new Error(String(response.status));
      download('desk.html', 'text/html', await response.text());
    } catch (cause) {
      console.error('The desk could not be saved.', cause);
      desk.tell(say.couldNotMake);
    }
  }

  /** @param {import('./drafts.js').Draft[]} list */
  async function exportAll(list) {
    const [{ strToU8, zipSync }, { fileName }] = await Promise.all([import('fflate/browser'), import('../storage/work_file.js')]);
    /** @type {Record<string, Uint8Array>} */
    const files = {};
    for (const { title, text, form } of list) {
      const extension = form === 'json' ? 'json' : 'txt';
      const base = fileName([title || say.untitled]);
      let name = `${base}.${extension}`;
      for (let again = 2; name in files; again++) name = `${base}-${again}.${extension}`;
      files[name] = strToU8(text);
    }
    download('drafts.zip', 'application/zip', zipSync(files));
  }
  return menu;
}

/** @param {number} at @param {string} language */
const when = (at, language) => new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
