/** As many as a large class has are there at once, so that the page keeps its place. */
const first = 120;
const slice = 25;

/**
 * Fills a table's body a slice at a time, so that a thousand rows hold nothing up. Ends where the body has been replaced.
 * @template Item
 * @param {HTMLElement} body
 * @param {Item[]} items
 * @param {(item: Item) => Node} row
 */
export async function fillInSlices(body, items, row) {
  body.append(...items.slice(0, first).map(row));
  for (let at = first; at < items.length; at += slice) {
    await new Promise((resolve) => setTimeout(resolve));
    if (!body.isConnected) return;
    body.append(...items.slice(at, at + slice).map(row));
  }
}
