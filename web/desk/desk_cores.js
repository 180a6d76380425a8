import script from 'address:desk-module';
import code from 'desk-wasm';
import { Arrival } from '../core/arrival.js';
import { Program, compiled } from '../core/program.js';

/** @typedef {import('../core/program.js').Create} Create */

let attempts = 0;

/** One core serves the whole desk, the worksheets on it too. */
export const whole = new Arrival(async () => {
  const again = attempts++ ? `?${attempts}` : ''; // Firefox remembers for ever that a script could not be had
  const [{ default: create }, module] = await Promise.all([import(`${script}${again}`), compiled(code)]);
  return new Program(/** @type {Create} */ (create), module);
});

export const reader = whole;
