import { carriedPictures } from '../element/addresses.js';

/**
 * Fetches the pictures that stand beside a lesson. One that cannot be had is left out, which the console tells.
 * @param {string[]} addresses relative ones, as the core finds them
 * @param {string} base what they are relative to
 * @returns {Promise<import('../element/addresses.js').Pictures>}
 */
export async function fetchedPictures(addresses, base) {
  const pictures = carriedPictures();
  const missing = addresses.filter((address) => !pictures[address]);
  const fetching = missing.map(async (address) => {
    try {
      pictures[address] = await dataOf(new URL(address, base));
    } catch (cause) {
      console.error(`A picture is not in the copy: ${address}`, cause);
    }
  });
  await Promise.all(fetching);
  return pictures;
}

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
