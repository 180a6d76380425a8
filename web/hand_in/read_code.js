import { CodeFault, workOf } from './code.js';
import { handInWords } from './words.js';

/**
 * The work file in a hand-in code, or what to say of a code that cannot be read.
 * @param {string} code
 * @param {import('../words/index.js').Words} say
 * @returns {Promise<{ work: string, trouble: '' } | { work: null, trouble: string }>}
 */
export async function readCode(code, say) {
  try {
    return { work: await workOf(code), trouble: '' };
  } catch (fault) {
    if (!(fault instanceof CodeFault)) throw fault;
    return { work: null, trouble: handInWords(say).codeFaults[fault.kind] };
  }
}
