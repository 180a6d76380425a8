import { button, make } from '../../element/dom.js';
import { readPreference, writePreference } from '../../element/preferences.js';
import { download } from '../../saved_page/download.js';
import { fileName } from '../../storage/work_file.js';
import { popover } from '../popover.js';

/** The classes on this device: name, open, save as a file, delete. @param {import('./class_room.js').ClassRoom} room */
export function classMenu(room) {
  const { say } = room;
  const picker = make('input', { type: 'file', hidden: true, accept: '.json' });
  picker.addEventListener('change', async () => {
    const text = await picker.files?.[0]?.text();
    picker.value = '';
    if (text) await room.openFile(text);
  });
  const menu = popover(say.noClass, contents, { classes: 'class-button', named: say.classes });
  menu.element.append(picker);

  /** @param {() => void} close */
  async function contents(close) {
    const { overview } = room;
    const kept = await room.client.ask('list');
    const does = (/** @type {() => unknown} */ act) => () => {
      close();
      void act();
    };
    const entries = kept.map(({ id, name, lesson, students, updated }) => {
      const title = name || lesson.title;
      const open = button(title, does(() => room.open(id)), 'entry');
      open.append(make('span.quiet', null, id === overview?.id ? say.openNow : say.keptClass(students, new Date(updated).toLocaleString(room.desk.say.language, { dateStyle: 'medium', timeStyle: 'short' }))));
      if (id === overview?.id) open.setAttribute('aria-current', 'true');
      const remove = button(say.deleteClass, does(() => room.remove(id, title, students)), 'plain');
      remove.setAttribute('aria-label', say.deleteNamed(title));
      return make('li', null, open, remove);
    });
    return [
      overview ? field(say.className, overview.name || overview.lesson.title, (name) => void room.act({ do: 'name-class', name }).then(() => room.refresh())) : '',
      field(say.teacher, readPreference('teacher') ?? '', (name) => writePreference('teacher', name), say.teacherAbout),
      make('div.row', null, overview ? button(say.saveClass, does(save), 'primary') : null, button(say.openClass, () => (close(), picker.click())), button(say.newClass, does(() => room.begin()))),
      entries.length ? make('ul.entries', null, ...entries) : make('p.quiet', null, say.noClasses),
      make('p.quiet', null, say.classesKept),
    ].map((each) => (typeof each === 'string' ? document.createTextNode(each) : each));
  }

  async function save() {
    const text = await room.client.ask('file');
    const name = room.overview ? room.overview.name || room.overview.lesson.title : '';
    download(`${fileName([name])}.class.json`, 'application/json', text);
  }
  return menu;
}

/** @param {string} label @param {string} value @param {(value: string) => void} change @param {string} [about] */
function field(label, value, change, about = '') {
  const input = make('input', { type: 'text', value, maxLength: 200, autocomplete: 'off' });
  input.addEventListener('change', () => change(input.value.trim()));
  return make('label.menu-field', null, make('span', null, label), input, about ? make('span.quiet', null, about) : null);
}
