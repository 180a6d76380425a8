// Reads and marks a class's works beside the page, so that nothing there has to wait.
import create from 'desk-module';
import { Program } from '../../core/program.js';
import { openShelf } from '../../storage/shelf.js';
import { ClassKeeper } from './class_keeper.js';

/** @type {ClassKeeper} */
let keeper;

/** @param {MessageEvent} message */
onmessage = async ({ data }) => {
  if (data.code) {
    const tell = (/** @type {string} */ type, /** @type {unknown} */ detail) => postMessage({ type, detail });
    keeper = new ClassKeeper({ program: new Program(create, data.code), shelf: openShelf({ name: 'lesson-worksheet-desk' }), tell });
    return;
  }
  const { id, ask, given } = data;
  try {
    postMessage({ id, answer: await /** @type {any} */ (keeper)[ask](...given) });
  } catch (cause) {
    console.error(`The class’s worker failed at ${ask}.`, cause);
    postMessage({ id, failure: String(cause) });
  }
};
