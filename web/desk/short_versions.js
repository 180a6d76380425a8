import { button, make } from '../element/dom.js';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./drafts.js').Draft} Draft */

const usualCount = 10;
/** The newest are from this week. */
const usualLessons = 5;

/** Begins a draft of the present lesson whose questions are answered by picking. @param {Desk} desk */
export async function beginShortVersion(desk) {
  const { manuscript, core, drafts, say } = desk;
  if (manuscript.lesson === null) return desk.tell(say.mendFirst);
  const { lesson, made, left_out: left } = core.shortVersion(manuscript.lesson);
  if (!lesson) return desk.tell(say.noShortVersion);
  const text = core.write({ ...JSON.parse(lesson), title: say.shortVersionOf(manuscript.title) }, 'text');
  await drafts.begin({ text, form: 'text' });
  await desk.enter('write');
  desk.tell([say.choicesMade(made), left.length ? say.stayBehind(left) : ''].filter(Boolean).join(' '));
}

/**
 * Asks from which lessons a quiz is to be picked, and of how many questions.
 * @param {Desk} desk
 * @param {Draft[]} list
 * @param {() => void} close
 */
export function quizForm(desk, list, close) {
  const { say, core } = desk;
  const boxes = list.map((draft, at) => {
    const box = make('input', { type: 'checkbox', checked: at < usualLessons });
    return { draft, box, row: make('label.switch', null, box, make('span', null, draft.title || say.untitled)) };
  });
  const count = make('input', { type: 'number', min: '1', max: '100', value: String(usualCount), required: true });
  const pick = async () => {
    if (!count.reportValidity()) return;
    const lessons = boxes.flatMap(({ draft, box }) => (box.checked ? (core.read(draft.text, draft.form).lesson ?? []) : []));
    const quiz = core.quiz(lessons, Number(count.value), say.quizTitle);
    if (!quiz) return desk.tell(say.noQuiz);
    close();
    await desk.drafts.begin({ text: core.write(JSON.parse(quiz), 'text'), form: 'text' });
    await desk.enter('write');
    desk.tell(say.quizMade(JSON.parse(quiz).questions.length));
  };
  return make(
    'details.quiz',
    null,
    make('summary', null, say.quiz),
    make('fieldset', null, make('legend', null, say.quizFrom), ...boxes.map(({ row }) => row)),
    make('label.count', null, make('span', null, say.quizCount), count),
    button(say.quizPick, () => void pick()),
  );
}
