import { button, make } from '../element/dom.js';
import { deleteAllWork } from '../storage/delete_all.js';

/**
 * A place to delete all work of everybody from this device, asked once more before it is done.
 * @param {import('../words/gallery/index.js').GalleryWords} say
 * @param {() => void} done is told once it was tried
 */
export function deleteAll(say, done) {
  const heading = make('h2', { id: 'work-here' }, say.workHere);
  const said = make('p', { role: 'status' });
  const offer = button(say.deleteAll, () => ask(true));
  const question = make('p', { tabIndex: -1 }, say.deleteAllAsk);
  const press = async () => {
    ask(false);
    const isGone = await deleteAllWork();
    offer.hidden = isGone;
    said.textContent = isGone ? say.allDeleted : say.notAllDeleted;
    done();
  };
  const asking = make('div.asking', { hidden: true }, question, make('p.choice', null, button(say.deleteAllNow, () => void press()), button(say.keepAll, () => (ask(false), offer.focus()))));
  /** @param {boolean} isAsked */
  const ask = (isAsked) => {
    asking.hidden = !isAsked;
    offer.hidden = isAsked;
    if (!isAsked) return;
    question.focus({ preventScroll: true });
    asking.scrollIntoView({ block: 'nearest' });
  };
  return make('section.work-here', { 'aria-labelledby': 'work-here' }, heading, offer, asking, said);
}
