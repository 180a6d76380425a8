import createReader from 'reader-module';
import readerCode from 'reader-wasm';
import script from 'address:worksheet-module';
import code from 'worksheet-wasm';
import { Arrival } from './arrival.js';
import { Program, compiled } from './program.js';

/** @typedef {import('./program.js').Create} Create */

/** Opens lessons and takes down what is written: the first thing that a page needs. */
export const reader = new Arrival(async () => new Program(createReader, await compiled(readerCode)));

let attempts = 0;

/** Checks answers, too. It comes once the lesson is on the page, or when it is first needed. */
export const whole = new Arrival(async () => {
  // Firefox remembers for ever that a script could not be had under an address.
  const again = attempts++ ? `?${attempts}` : '';
  const [{ default: create }, module] = await Promise.all([import(/* webpackIgnore: true */ /* @vite-ignore */ `${script}${again}`), compiled(code)]);
  return new Program(/** @type {Create} */ (create), module);
});
