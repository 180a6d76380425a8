import start from 'worksheet-module';
import { startInParts } from './core_in_parts.js';
import { unpacked } from '../saved_page/unpacked.js';

/** @typedef {import('../types.js').Core} Core */

/** @type {Promise<Core> | undefined} */
let loading;

/**
 * The program that reads lessons and checks answers: one for the whole page.
 * @returns {Promise<Core>}
 */
export function loadCore() {
  loading ??= started().then(coreOf);
  loading.catch(() => (loading = undefined));
  return loading;
}

/** In a saved page the core stands in the page itself, for there is no file to fetch. */
async function started() {
  const inPage = document.getElementById('worksheet-wasm')?.textContent;
  if (!inPage) return startInParts(start);
  // Its script has no address there that another could be made from.
  const locateFile = (/** @type {string} */ name) => name;
  const none = async () => {};
  return { module: await start({ wasmBinary: await unpacked(inPage), locateFile }), further: none, whole: none };
}

/**
 * @param {{ module: any, further(): Promise<void>, whole(): Promise<void> }} started
 * @returns {Core}
 */
function coreOf({ module, further, whole }) {
  return {
    further,
    whole,
    open(lesson, feedback = '') {
      const opened = module.open(lesson, feedback);
      const problems = JSON.parse(module.problems(opened));
      if (problems.length) {
        module.close(opened);
        return { problems };
      }
      return {
        worksheet: {
          view: () => JSON.parse(module.view(opened)),
          act: (action) => JSON.parse(module.act(opened, JSON.stringify(action, wellFormed))),
          work: () => module.work(opened),
          key: () => JSON.parse(module.key(opened)),
          close: () => module.close(opened),
        },
      };
    },
  };
}

const strayHalf = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Half an emoji, as a cut or a faulty keyboard leaves it, is no text to the core.
 * @param {string} _key
 * @param {unknown} value
 */
const wellFormed = (_key, value) => (typeof value === 'string' ? value.replace(strayHalf, '\ufffd') : value);
