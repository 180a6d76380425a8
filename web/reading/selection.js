/**
 * The range that is selected in an element of a shadow tree, or null. Browsers report it in three ways: each is tried.
 * @param {ShadowRoot} root
 * @param {Element} within
 * @returns {AbstractRange | null}
 */
export function selectedIn(root, within) {
  const range = [ofRoot(root), composed(root), whole()].find((each) => each && !each.collapsed && meets(each, within));
  return range ?? null;
}

/** @param {ShadowRoot} root @returns {AbstractRange | null} */
function ofRoot(root) {
  const selection = /** @type {{ getSelection?: () => Selection | null }} */ (/** @type {unknown} */ (root)).getSelection?.();
  return selection?.rangeCount ? selection.getRangeAt(0) : null;
}

/** @param {ShadowRoot} root @returns {AbstractRange | null} */
function composed(root) {
  const selection = /** @type {any} */ (getSelection());
  return selection?.getComposedRanges?.({ shadowRoots: [root] })[0] ?? null;
}

/** @returns {AbstractRange | null} */
function whole() {
  const selection = getSelection();
  return selection?.rangeCount ? selection.getRangeAt(0) : null;
}

/** @param {AbstractRange} range @param {Element} within */
const meets = (range, within) => within.contains(range.startContainer) || within.contains(range.endContainer);
