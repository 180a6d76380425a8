import create from 'worksheet-module';
import { Arrival } from '../core/arrival.js';
import { Program } from '../core/program.js';
import { unpacked } from './unpacked.js';

/** In a saved page, which can fetch nothing, the whole core stands in the page and does everything. */
export const whole = new Arrival(async () => {
  const packed = document.getElementById('worksheet-wasm')?.textContent ?? '';
  return new Program(create, await WebAssembly.compile(await unpacked(packed)));
});

export const reader = whole;
