import { button, make } from '../../element/dom.js';
import { download } from '../../saved_page/download.js';
import { fileName } from '../../storage/work_file.js';
import { feedbackSheet } from './feedback_sheet.js';
import { printOut } from './print_out.js';
import { namesForReturn } from './return_names.js';

/** Marks and comments go back to the students: as files, or on paper. */
export class GiveBack {
  element = make('div.give-back');
  #room;

  /** @param {import('./class_room.js').ClassRoom} room */
  constructor(room) {
    this.#room = room;
  }

  show() {
    const { overview, say } = this.#room;
    if (!overview) return;
    const { students, parts } = overview;
    const notLooked = parts.reduce((sum, { answered, person }) => sum + answered - person, 0);
    const open = students.reduce((sum, one) => sum + one.open, 0);
    const names = namesForReturn(students);
    const rows = students.map((student, at) => {
      const save = button(say.saveFile, () => void this.#saveOne(student.id, names[at]), 'plain');
      save.setAttribute('aria-label', say.saveFileOf(student.name || say.noName));
      return make('li', null, make('span', null, student.name || say.noName), make('span.quiet', null, student.open ? say.scoreAndOpen(student.score, student.max, student.open) : say.pointsOf(student.score, student.max)), save);
    });
    this.element.replaceChildren(
      make(
        'div.column',
        null,
        make('h1', null, say.backTitle),
        make('p.lead', null, say.backLead),
        notLooked ? make('p.warning', null, say.notAllLooked(notLooked)) : '',
        open ? make('p.warning', null, say.openPoints(open)) : '',
        this.#choice(),
        make('div.row', null, button(say.saveZip, () => void this.#saveAll(names), 'primary'), button(say.printSheets, () => void this.#print())),
        make('p.quiet', null, say.backHow),
        make('ul.return-list', null, ...rows),
      ),
    );
  }

  #choice() {
    const { overview, say } = this.#room;
    const goOn = overview?.giving_back.go_on ?? false;
    const options = [false, true].map((value) => {
      const radio = make('input', { type: 'radio', name: 'class-go-on', checked: value === goOn });
      radio.addEventListener('change', () => void this.#room.act({ do: 'giving-back', go_on: value }));
      return make('label.switch', null, radio, value ? say.mayGoOn : say.toRead);
    });
    return make('fieldset.choice', null, make('legend', null, say.afterwards), ...options);
  }

  /** @param {string} id @param {string} path */
  async #saveOne(id, path) {
    download(path.slice(path.lastIndexOf('/') + 1), 'application/json', await this.#room.client.ask('returned', id));
  }

  /** @param {string[]} names */
  async #saveAll(names) {
    const { overview, client } = this.#room;
    if (!overview) return;
    const zip = await client.ask('returnedZip', overview.students.map(({ id }, at) => ({ id, path: names[at] })));
    download(`${fileName([overview.name || overview.lesson.title])}.zip`, 'application/zip', /** @type {Uint8Array<ArrayBuffer>} */ (zip));
  }

  async #print() {
    const { overview, client, say, language } = this.#room;
    if (!overview) return;
    const sheets = [];
    for (const { id } of overview.students) {
      const sheet = await client.ask('student', id);
      if (sheet) sheets.push(feedbackSheet(sheet, { say, language, overview }));
    }
    printOut(...sheets);
  }
}
