import { button, make, setText, toggle } from './dom.js';
import { needed } from './lesson_source.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {import('../types.js').Update} Update */

/**
 * What stands below the last question: Finish, then the summary, then answers that lost their question.
 * @param {SheetContext} context
 * @param {{ printAnswers(): void, download(): void }} handIn
 */
export function ending(context, handIn) {
  const { say, ownText, readonly } = context;
  const hint = make('p.quiet', ownText);
  const finish = button(say.finish, async () => {
    const { finished } = await context.act({ do: 'finish' });
    if (finished) (await summaryShown.catch(() => undefined))?.focus();
  }, 'primary');
  const unfinished = make('div.finish', null, hint, finish);
  const summaryPlace = make('div.summary-place');
  const orphanPlace = make('div.orphan-place');
  const element = make('div.ending', null, readonly ? null : unfinished, summaryPlace, orphanPlace);
  /** @type {Promise<HTMLElement | undefined>} */
  let summaryShown = Promise.resolve(undefined);
  let orphansShown = '';

  /** @param {Update} update */
  async function showSummary(update) {
    const { summary } = await needed(import('./summary.js'), 'part');
    const made = summary(update, context, handIn);
    summaryPlace.replaceChildren(made.element);
    return made.heading;
  }

  return {
    element,
    /** @param {Update} update */
    show(update) {
      const empty = update.progress.parts - update.progress.answered;
      setText(hint, empty ? say.stillEmpty(empty) : say.allAnswered);
      toggle(unfinished, !update.finished);
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
    return [make('dt', null, id), make('dd', lessonText, text)];
  });
  const heading = make('h2', ownText, say.orphans);
  return make('div.orphans', null, heading, make('p.quiet', ownText, say.orphansWhy), make('dl', null, ...rows));
}
