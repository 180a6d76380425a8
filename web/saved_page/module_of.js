/**
 * Runs a script that stands in the page as data; the page's own policy lets it do so by an address of its own making.
 * @param {string | Uint8Array<ArrayBuffer>} script
 */
export async function moduleOf(script) {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  try {
    return await import(/* webpackIgnore: true */ /* @vite-ignore */ address);
  } finally {
    URL.revokeObjectURL(address);
  }
}
