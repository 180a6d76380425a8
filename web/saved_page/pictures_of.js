import { carriedPictures } from '../element/addresses.js';
import { pictureAddresses } from '../element/markdown.js';

/**
 * Fetches the pictures that stand beside a lesson. One that cannot be had is left out.
 * @param {string} lesson JSON
 * @param {string} base what the lesson's addresses are relative to
 * @returns {Promise<import('../element/addresses.js').Pictures>}
 */
export async function picturesOf(lesson, base) {
  const pictures = carriedPictures();
  const missing = addressesIn(JSON.parse(lesson)).filter((address) => !pictures[address]);
  await Promise.allSettled(missing.map(async (address) => void (pictures[address] = await dataOf(new URL(address, base)))));
  return pictures;
}

/**
 * The relative addresses of a lesson's pictures, each once.
 * @param {any} value a lesson, or anything in one
 * @returns {string[]}
 */
export function addressesIn(value) {
  if (typeof value === 'string') return value.includes('![') ? pictureAddresses(value).filter(isRelative) : [];
  if (!value || typeof value !== 'object') return [];
  const own = typeof value.src === 'string' && isRelative(value.src) ? [value.src] : [];
  return [...new Set([...own, ...Object.values(value).flatMap(addressesIn)])];
}

/** @param {string} address */
const isRelative = (address) => !/^([a-z][\w+.-]*:|[\\/]{2})/i.test(address);

/** @param {URL} address @returns {Promise<string>} */
async function dataOf(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
