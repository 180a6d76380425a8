const slice = 25;

/**
 * Fills a table's body a slice at a time, so that a thousand rows hold nothing up. Ends where the body has been replaced.
 * @template Item
 * @param {HTMLElement} body
 * @param {Item[]} items
 * @param {(item: Item) => Node} row
 */
export async function fillInSlices(body, items, row) {
  for (let at = 0; at < items.length; at += slice) {
    if (at) await new Promise((resolve) => setTimeout(resolve));
    if (at && !body.isConnected) return;
    body.append(...items.slice(at, at + slice).map(row));
  }
}
