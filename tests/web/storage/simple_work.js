const nothing = (copy = '') => ({ format: 'lesson-work/1', lesson: { id: 'tides', title: 'Tides' }, copy, student: { name: '', at: 0 }, responses: {} });

/** Stands in for the session: answers by part, each with its time, merged answer by answer once it is whole. */
export class SimpleWork {
  file = nothing();
  /** How often the whole core was asked for. */
  asked = 0;
  isWhole;
  #arrive;
  #arriving = new Promise((resolve) => (this.#arrive = resolve));

  /** @param {{ late?: boolean }} [core] a late one is whole only after `arrive` */
  constructor({ late = false } = {}) {
    this.isWhole = !late;
    if (!late) this.#arrive();
  }

  async whole() {
    this.asked += 1;
    await this.#arriving;
  }

  arrive() {
    this.isWhole = true;
    this.#arrive();
  }

  now({ at = Date.now(), ...rest }) {
    const action = { at, ...rest };
    const problems = [];
    if (action.value === 'too much') return this.#update([], 'left-out');
    if (action.do === 'begin') this.file = nothing(action.copy);
    if (action.do === 'respond') this.file.responses[action.part] = { value: action.value, at: action.at };
    if (action.do === 'student') this.file.student = { name: action.name, at: action.at };
    if (!this.isWhole && !['begin', 'respond', 'student', 'state'].includes(action.do)) return { error: 'needs-checker' };
    if (action.do === 'check') this.checked = [...(this.checked ?? []), this.file.copy + action.part];
    if (action.do === 'restore' || action.do === 'merge') {
      const { error, file } = read(action.work, problems);
      if (error) return this.#update([], error);
      if (action.if_shared && file.onAnother) return this.#update([], 'shares-nothing');
      if (action.do === 'restore') this.file = file;
      else this.#merge(file);
    }
    return this.#update(problems);
  }

  work() {
    return JSON.stringify(this.file);
  }

  get answers() {
    return Object.fromEntries(Object.entries(this.file.responses).map(([part, { value }]) => [part, value]));
  }

  #merge({ responses, student }) {
    for (const [part, response] of Object.entries(responses))
      if (!(this.file.responses[part]?.at >= response.at)) this.file.responses[part] = response;
    if (student.at > this.file.student.at) this.file.student = student;
  }

  #update(problems, error = null) {
    const { copy, student, responses } = this.file;
    return { copy, student, problems, error, parts: [], progress: { answered: Object.keys(responses).length } };
  }
}

function read(text, problems) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return { error: 'unreadable' };
  }
  if (file.format !== 'lesson-work/1') return { error: 'newer-format' };
  if (file.lesson.id !== 'tides') return { error: 'wrong-lesson' };
  for (const [part, response] of Object.entries(file.responses))
    if (typeof response?.at !== 'number') {
      problems.push({ path: `/responses/${part}`, what: 'is no response' });
      delete file.responses[part];
    }
  return { file };
}

/** The text of a work file. */
export function workText(copy, answers, { name = '', at = 1, ...more } = {}) {
  const responses = Object.fromEntries(Object.entries(answers).map(([part, value]) => [part, { value, at }]));
  return JSON.stringify({ ...nothing(copy), student: { name, at }, responses, ...more });
}
