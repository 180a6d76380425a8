import { Unzip, UnzipInflate } from 'fflate/browser';

/** How much may be unpacked; what is unpacked is taken off it. @typedef {{ files: number, bytes: number }} Room */

const slice = 65536;

/** A zip that unpacks to more than there is room for, whatever it says of its sizes. */
export class TooMuch extends Error {}

/**
 * Unpacks what is wanted of a zip, and stops as soon as it is too much.
 * @param {Uint8Array} bytes
 * @param {(name: string) => boolean} wanted
 * @param {Room} [room] more than a lesson needs
 * @returns {Map<string, Uint8Array>} every file by its name; those not wanted are empty
 */
export function unpack(bytes, wanted, room = { files: 2000, bytes: 40_000_000 }) {
  /** @type {Map<string, Uint8Array[]>} */
  const files = new Map();
  const zip = new Unzip((file) => {
    if (--room.files < 0) throw new TooMuch();
    /** @type {Uint8Array[]} */
    const pieces = [];
    files.set(file.name, pieces);
    if (!wanted(file.name)) return;
    file.ondata = (error, data) => {
      if (error) throw error;
      room.bytes -= data.length;
      if (room.bytes < 0) throw new TooMuch();
      pieces.push(data);
    };
    file.start();
  });
  zip.register(UnzipInflate);
  // A slice at a time, so that little is unpacked before it is counted.
  for (let at = 0; at < bytes.length; at += slice) zip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
  return new Map([...files].map(([name, pieces]) => [name, joined(pieces)]));
}

/** @param {Uint8Array[]} pieces */
function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Definitions of entities are never expanded: what has them is not read. @param {string} xml */
export const definesEntities = (xml) => /<!(doctype|entity)/i.test(xml);
