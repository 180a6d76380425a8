// What a teacher does at the desk.
import { waitUntil } from './tab.js';

export class DeskPage {
  constructor(tab) {
    this.tab = tab;
  }

  static async open(tab, address) {
    await tab.go(address);
    await tab.until(() => find('.desk .editor'));
    return new DeskPage(tab);
  }

  room(name) {
    return this.tab.click('.bar nav button', name);
  }

  /** The first lines of what stands in the editor. */
  text() {
    return this.tab.run(() => findAll('.cm-line').map((line) => line.textContent).join('\n'));
  }

  /** Puts the cursor behind what stands in a line; in JSON, before its closing quote. */
  async endOfLine(words) {
    const { tab } = this;
    await tab.clickOn((words) => findAll('.cm-line').find((line) => line.textContent.includes(words)), words);
    await tab.press('End');
    if ((await this.text()).startsWith('{')) for (let left = 0; left < 2; left++) await tab.press('ArrowLeft');
  }

  /** Pastes as a browser hands it over: the same content in several forms. */
  paste(forms) {
    return this.tab.run((forms) => {
      const target = find('.cm-content');
      target.focus();
      const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
      // Not every browser lets a script make a clipboard.
      Object.defineProperty(event, 'clipboardData', { value: { files: [], getData: (type) => forms[type] ?? '' } });
      target.dispatchEvent(event);
    }, forms);
  }

  async clear() {
    await this.tab.click('.drafts-button');
    await this.tab.click('.panel button', 'New lesson');
    await waitUntil(async () => /^(Paste|$)/.test(await this.text()), 'an empty editor');
  }

  drop(name, content) {
    const bytes = typeof content === 'string' ? null : [...content];
    return this.tab.run((name, text, bytes) => dropFile(document.body, name, bytes ? new Uint8Array(bytes) : text), name, bytes ? '' : content, bytes);
  }

  /** Waits for a sentence about what has just happened. */
  told(words) {
    return this.tab.until((words) => shown(find('.tidings'))?.textContent.includes(words) && find('.tidings p').textContent, words);
  }

  /** Waits until the worksheet beside the text shows these words. */
  shows(words) {
    return this.tab.until((words) => find('.preview lesson-worksheet:not(.coming)')?.shadowRoot.textContent.includes(words), words);
  }

  saved() {
    return this.tab.until(() => find('.bar .saving')?.dataset.kind === 'saved');
  }
}
