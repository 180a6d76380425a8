const patience_ms = 30000;

/**
 * Where a lesson's work may be sent: https, or the site that this page is on. Null where the lesson names no such address,
 * or the page can send nothing, as one that was saved or opened from a folder.
 * @param {string} url as the lesson gives it
 * @param {string} base what it is relative to
 * @param {Location} page
 * @returns {URL | null}
 */
export function addressToSend(url, base, page) {
  if (!url || !URL.canParse(url, base) || !/^https?:$/.test(page.protocol)) return null;
  const address = new URL(url, base);
  address.username = address.password = '';
  return address.protocol === 'https:' || address.origin === page.origin ? address : null;
}

/** @typedef {{ kind: 'arrived' | 'offline' | 'unclear' } | { kind: 'refused', status: number }} Outcome */

/**
 * Posts a work file. Only an answer of 200 to 299 says that it has arrived; without one nobody here can know.
 * @param {URL} address
 * @param {string} work
 * @returns {Promise<Outcome>}
 */
export async function send(address, work) {
  if (!navigator.onLine) return { kind: 'offline' };
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: work,
      cache: 'no-store',
      // Where it is led on to, the work does not come along.
      redirect: 'error',
      signal: AbortSignal.timeout(patience_ms),
    });
    return response.ok ? { kind: 'arrived' } : { kind: 'refused', status: response.status };
  } catch (cause) {
    console.error(`No answer from ${address.origin}.`, cause);
    return { kind: 'unclear' };
  }
}
