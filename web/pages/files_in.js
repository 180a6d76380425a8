/**
 * Takes files that a person drops anywhere on the page, unless something on the page has taken them already.
 * @param {(file: File) => void} take
 */
export function takeDrops(take) {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) take(event.dataTransfer.files[0]);
  });
}

/**
 * Takes a text that a person pastes anywhere on the page but into a field.
 * @param {(text: string) => void} take
 */
export function takePastes(take) {
  addEventListener('paste', (event) => {
    const into = event.composedPath()[0];
    const text = event.clipboardData?.getData('text/plain');
    if (text && !(into instanceof HTMLElement && into.matches('input, textarea, [contenteditable]'))) take(text);
  });
}

/**
 * Takes the file that a person picks, and lets the same one be picked again.
 * @param {HTMLInputElement} picker
 * @param {(file: File) => void} take
 */
export function takePicks(picker, take) {
  picker.addEventListener('change', () => {
    const file = picker.files?.[0];
    if (file) take(file);
    picker.value = '';
  });
}
