// What a student does on a worksheet, in the words of the page.
import { answerOnDemandKind } from './on_demand_kinds.js';
import { waitUntil } from './tab.js';

export class Sheet {
  constructor(tab) {
    this.tab = tab;
  }

  static async open(tab, address) {
    await tab.go(address);
    return new Sheet(tab).ready();
  }

  /** Waits until the first answer field can be used. */
  async ready() {
    await this.tab.until(() => find('.part .field'));
    return this;
  }

  /** Enters a response into the part with this label, as a hand would: mouse, keyboard, menus. */
  async answer(label, value) {
    const { tab } = this;
    await this.showQuestions();
    if (await answerOnDemandKind(tab, label, value)) return;
    const fields = await tab.run((label) => fieldsOf(label).map((field) => field.localName + (field.type ? `:${field.type}` : '')), label);
    if (/radio|checkbox/.test(fields[0])) {
      for (const choice of [value].flat()) await this.#choose(label, choice);
    } else {
      const values = [value].flat();
      for (const at of values.keys()) await this.#fill(label, at, values[at], fields[at]);
    }
  }

  async #choose(label, choice) {
    const text = { true: 'True', false: 'False' }[choice] ?? choice;
    await this.tab.clickOn((label, text) => [...partOf(label).querySelectorAll('label.choice')].find((row) => nameOf(row).startsWith(text)), label, text);
  }

  async #fill(label, at, value, kind) {
    const { tab } = this;
    if (kind.startsWith('select')) {
      await tab.run((label, at, value) => chooseOption(fieldsOf(label)[at], value), label, at, value);
    } else {
      await tab.clickOn((label, at) => fieldsOf(label)[at], label, at);
      await tab.run((label, at) => fieldsOf(label)[at].select(), label, at);
      await (value ? tab.type(value) : tab.press('Delete'));
    }
  }

  /** What stands in a part's fields: texts, or the names of what is chosen. */
  value(label) {
    return this.tab.run((label) => valuesOf(label), label);
  }

  /** Presses Check, again if nothing came of it, and gives the verdict's words. */
  async check(label) {
    await this.showQuestions();
    const press = () => this.tab.clickOn((label) => partOf(label).querySelector('button.check'), label);
    const said = () => waitUntil(() => this.verdict(label), `a verdict on ${label}`, 4000);
    await press();
    return said().catch(() => press().then(said));
  }

  verdict(label) {
    return this.tab.run((label) => shown(partOf(label).querySelector('.verdict strong'))?.textContent ?? '', label);
  }

  /** On a narrow screen, turns to the questions. */
  async showQuestions() {
    const turned = await this.tab.run(() => !!shown(find('.part')));
    if (!turned) await this.tab.click('.chooser button:last-child');
  }

  /** Waits until the page says that everything is saved on this device. */
  saved() {
    return this.tab.until(() => find('.saving')?.dataset.kind === 'saved');
  }

  progress() {
    return this.tab.run(() => find('.progress').textContent.trim());
  }

  async menu(item) {
    await this.tab.click('button.menu-button');
    await this.tab.click('button, label, a, [role=menuitem]', item);
  }

  async press(button) {
    await this.tab.click('button', button);
  }
}
