// Where a lesson may point, and where what it points to is to be had.

const pages = /^(https?|mailto):/i;
const pictures = /^(https?:|data:image\/(png|jpeg|gif|webp|svg\+xml)[;,])/i;

/** `data:` addresses of pictures, by the address that the lesson gives. @typedef {Record<string, string>} Pictures */

/** What this page carries: a saved page fills it before it shows its lesson. @type {Map<string, string>} */
const carried = new Map();

/** @param {Pictures} pictures */
export function carry(pictures) {
  for (const [address, data] of Object.entries(pictures)) carried.set(address, data);
}

/** @returns {Pictures} */
export const carriedPictures = () => Object.fromEntries(carried);

/**
 * Where a link leads, or null where a lesson may not send people.
 * @param {string} address as the lesson gives it
 * @param {string} base
 */
export const allowed = (address, base) => whole(address, base, pages);

/**
 * Where a picture is to be had, or null where a lesson may not take it from.
 * @param {string} address as the lesson gives it
 * @param {string} base
 */
export const pictureAddress = (address, base) => whole(carried.get(address) ?? address, base, pictures);

/** @param {string} address @param {string} base @param {RegExp} schemes */
function whole(address, base, schemes) {
  try {
    const url = new URL(address, base).href;
    return schemes.test(url) || isBeside(url, base) ? url : null;
  } catch {
    return null;
  }
}

/** Whether it is a file in the folder of the page, or below: what lies elsewhere on this device, or on another one, is no lesson's. @param {string} url @param {string} base */
const isBeside = (url, base) => base.startsWith('file:') && url.startsWith(new URL('.', base).href);
