import { button, make, setText, toggle } from './dom.js';
import { needed } from './lesson_source.js';

const longWait_ms = 400;

/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {import('../types.js').Update} Update */

/**
 * What stands below the last question: Finish, then the summary, then answers that lost their question.
 * @param {SheetContext} context
 * @param {object} actions
 * @param {() => void} actions.printAnswers
 * @param {import('../hand_in/hand_in.js').WorkFile} actions.file
 * @param {ReturnType<typeof import('./notices.js').notices>} actions.notices
 */
export function ending(context, { printAnswers, file, notices }) {
  const { say, ownText, readonly } = context;
  const hint = make('p.quiet', ownText);
  const finish = button(say.finish, async () => {
    const waiting = setTimeout(() => setText(hint, say.checkWaits), longWait_ms);
    const { finished } = await context.act({ do: 'finish' }).finally(() => clearTimeout(waiting));
    const heading = finished && (await summaryShown.catch(() => undefined));
    if (!heading) return;
    heading.focus({ preventScroll: true });
    heading.closest('.summary')?.scrollIntoView({ block: 'start' });
  }, 'primary');
  const unfinished = make('div.finish', null, hint, finish);
  const summaryPlace = make('div.summary-place');
  const handInPlace = make('div.hand-in-place');
  const orphanPlace = make('div.orphan-place');
  const element = make('div.ending', null, readonly ? null : unfinished, summaryPlace, handInPlace, orphanPlace);
  /** @type {Promise<HTMLElement | undefined>} */
  let summaryShown = Promise.resolve(undefined);
  let orphansShown = '';
  /** @type {Promise<ReturnType<typeof import('../hand_in/hand_in.js').handIn>> | null} */
  let handIn = null;
  /** @type {Update} */
  let latest;

  /** @param {Update} update */
  async function showSummary(update) {
    const { summary } = await needed(import('./summary.js'), 'part');
    const made = summary(update, context, printAnswers);
    summaryPlace.replaceChildren(made.element);
    return made.heading;
  }

  /** Where to hand in, once it is wanted: it stays, and says what was done. */
  function handingIn() {
    handIn ??= needed(import('../hand_in/hand_in.js'), 'part').then((loaded) => {
      const made = loaded.handIn(context, file, (text, again) => (again ? notices.show('handed-in', text, again) : notices.clear('handed-in')));
      handInPlace.append(made.element);
      return made;
    });
    handIn.then((made) => made.show(latest)).catch((cause) => {
      console.error('The place to hand in could not be fetched.', cause);
      handIn = null;
    });
    return handIn;
  }

  return {
    element,
    /** Shows where to hand in, whether the student has finished or not. */
    async handIn() {
      await context.late(async () => (await handingIn()).focus());
    },
    /** Asks before the work is deleted. @param {() => Promise<boolean>} remove @param {(text: string) => void} tell */
    async deleteWork(remove, tell) {
      await context.late(async () => {
        const asking = (await needed(import('../hand_in/delete_work.js'), 'part')).deleteWork(context, remove, tell);
        handInPlace.append(asking.element);
        asking.focus();
      });
    },
    /** Shows a box for a hand-in code. @param {(code: string) => void} open */
    async pasteCode(open) {
      await context.late(async () => {
        const box = (await needed(import('../hand_in/paste_code.js'), 'part')).pasteCode(context, open);
        handInPlace.append(box.element);
        box.focus();
      });
    },
    /** @param {Update} update */
    show(update) {
      const empty = update.progress.parts - update.progress.answered;
      setText(hint, empty ? say.stillEmpty(empty) : say.allAnswered);
      latest = update;
      toggle(unfinished, !update.finished);
      if (!readonly && (handIn || update.finished || update.handed_in)) void handingIn();
      if (update.finished) void context.late(() => (summaryShown = showSummary(update)));
      else if (summaryPlace.firstChild) summaryPlace.replaceChildren();

      const orphans = update.orphans ?? [];
      const signature = JSON.stringify(orphans);
      if (signature === orphansShown || (!orphans.length && !orphansShown)) return;
      orphansShown = signature;
      orphanPlace.replaceChildren(...(orphans.length ? [orphanList(orphans, context)] : []));
    },
  };
}

/** @param {Update['orphans']} orphans @param {SheetContext} context */
function orphanList(orphans, { say, ownText, lessonText }) {
  const rows = orphans.flatMap(({ id, value }) => {
    const text = Array.isArray(value) ? value.join(' · ') : typeof value === 'object' ? JSON.stringify(value) : String(value);
    return [make('dt', null, id), make('dd', { ...lessonText, translate: 'no' }, text)];
  });
  const heading = make('h2', ownText, say.orphans);
  return make('div.orphans', null, heading, make('p.quiet', ownText, say.orphansWhy), make('dl', null, ...rows));
}
