const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

/**
 * Why no WebAssembly can run on this page, whatever is fetched; null where it can.
 * @returns {unknown}
 */
export function whyNoWasm() {
  try {
    new WebAssembly.Instance(new WebAssembly.Module(emptyModule)); // WebKit asks the policy only now
    return null;
  } catch (cause) {
    return cause;
  }
}

/** What the page's owner has to change, for the console. @param {unknown} cause */
export const wasmRemedy = (cause) =>
  typeof WebAssembly === 'undefined'
    ? 'This browser has no WebAssembly (some switch it off in a lockdown mode), so answers cannot be checked.'
    : `The page's Content-Security-Policy has to allow WebAssembly: add 'wasm-unsafe-eval' to its script-src. Until then answers cannot be checked. (${cause})`;
