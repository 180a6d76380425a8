// Runs inside the page, before every function that a test runs there.

function findAll(selector, text) {
  const found = [];
  const look = (root) => {
    found.push(...root.querySelectorAll(selector));
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) look(element.shadowRoot);
  };
  look(document);
  if (text == null) return found;
  return found.filter((element) => nameOf(element).includes(text));
}

/** The first visible one, or the first. */
function find(selector, text) {
  const all = findAll(selector, text);
  return all.find((element) => element.getClientRects().length) ?? all[0] ?? null;
}

/** What an element is called: near enough to what a screen reader says. */
function nameOf(element) {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The element that has the focus, inside whatever shadow root. */
function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Drops a file onto an element. */
function dropFile(target, name, text) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  }
}

/** Where to click an element: its middle, once that is in sight and stays where it is; null if that does not come. */
async function pointOn(element) {
  let last = '';
  for (let look = 0; look < 50; look++) {
    // The middle of what runs over several lines may lie outside of it.
    const lines = element.getClientRects();
    const { x, y, width, height } = lines[0] ?? element.getBoundingClientRect();
    if (!width || !height || !element.isConnected) return null;
    const point = [x + width / 2, y + height / 2];
    const found = topmost(...point);
    // What lies over an element may be there to stay; what is outside the window cannot be clicked.
    const inSight = element.contains(found) || (found && look > 10);
    if (inSight && String(point) === last && !element.getAnimations().length) return point;
    if (!inSight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    last = String(point);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return null;
}

/** Lets the next click at this point reach `element` and nothing that comes to lie there instead. */
function guardClick(element, point) {
  globalThis.clickGuard?.end.abort();
  const guard = (globalThis.clickGuard = { reached: null, end: new AbortController() });
  if (!element.contains(topmost(...point))) return;
  const look = (event) => {
    guard.reached ??= event.composedPath().includes(element);
    if (!guard.reached) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (event.type === 'click') guard.end.abort();
  };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) addEventListener(type, look, { capture: true, signal: guard.end.signal });
}

function topmost(x, y) {
  let found = document.elementFromPoint(x, y);
  for (let inner; (inner = found?.shadowRoot?.elementFromPoint(x, y)) && inner !== found; ) found = inner;
  return found;
}

/** Only what can be seen. */
function shown(element) {
  return element?.getClientRects().length ? element : null;
}

/** The part of the worksheet with this label: '3', '4b'. */
function partOf(label) {
  return findAll('.part:not(.opening)').find((part) => part.querySelector('.label').lastChild.textContent === label);
}

function fieldsOf(label) {
  return [...partOf(label).querySelectorAll('.field input, .field textarea, .field select, textarea.field')];
}

function valuesOf(label) {
  const texts = (selector) => [...partOf(label).querySelectorAll(selector)].map((element) => element.textContent);
  if (partOf(label).querySelector('.order')) return texts('.order-text');
  if (partOf(label).querySelector('.evidence-field')) return texts('.chosen q');
  const joined = [...partOf(label).querySelectorAll('[data-text] select')].filter((menu) => menu.value);
  if (joined.length) return joined.map((menu) => `${menu.closest('[data-text]').dataset.text}: ${menu.value}`).sort();
  return fieldsOf(label).flatMap((field) => {
    if (field.type !== 'radio' && field.type !== 'checkbox') return [field.value];
    return field.checked ? [field.closest('label').querySelector('.choice-text').textContent.trim()] : [];
  });
}

function nameField() {
  return find('.name-lines .name input');
}

/** Menus open outside the page, where no driver reaches: this is what they do when closed. */
function chooseOption(select, text) {
  const option = [...select.options].find((each) => each.text === text);
  select.value = option.value;
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

export const pageScript = [findAll, find, nameOf, focused, dropFile, pointOn, guardClick, topmost, shown, partOf, fieldsOf, valuesOf, nameField, chooseOption].join('\n');
