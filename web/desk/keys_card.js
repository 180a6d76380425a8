import { button, make, setText, toggle } from '../element/dom.js';
import { canUnseal } from '../without_key/unseal.js';
import { bitsOf, sealed, strengthOf, suggestedPassphrase } from './seal.js';

/** @typedef {import('../types.js').View['keys']} Keys */

/**
 * Whether the key goes with what is published, sealed or open, or stays here.
 * @param {import('./desk.js').Desk} desk
 * @param {object} of
 * @param {{ lesson: string, key: string }} of.parted the lesson without its key, and the key
 * @param {Keys} of.keys what was chosen last
 * @param {(keys: Keys, lesson: string | null) => void} of.publish is told of every choice: the lesson to publish, null for
 *   the one that has its key, and nothing to publish where it is ''
 */
export function keysCard(desk, { parted, keys, publish }) {
  const { say } = desk;
  const typed = make('input', { type: 'text', autocomplete: 'off', spellcheck: false, autocapitalize: 'none', dir: 'auto' });
  const strength = make('p.quiet', { role: 'status' });
  const seal = button(say.sealNow, () => void close(), 'primary');
  const changed = () => {
    const now = typed.value.trim();
    setText(strength, now ? say.strengths[strengthOf(bitsOf(now))] : '');
    strength.dataset.strength = now && strengthOf(bitsOf(now));
    seal.disabled = !now;
    publish('sealed', '');
  };
  typed.addEventListener('input', changed);
  const suggest = button(say.suggestPassphrase, () => {
    typed.value = suggestedPassphrase();
    changed();
  });
  const sealing = make(
    'div.sealing',
    { hidden: keys !== 'sealed' },
    make('label', null, make('span', null, say.passphrase), typed),
    make('div.row', null, seal, suggest),
    strength,
    make('p.quiet', null, say.passphraseKeep),
  );

  async function close() {
    if (!canUnseal()) return desk.tell(say.cannotSeal);
    const passphrase = typed.value;
    seal.disabled = true;
    const lesson = await sealed(parted, passphrase);
    if (typed.value !== passphrase) return;
    publish('sealed', lesson);
    desk.tell(say.sealDone);
  }

  /** @param {Keys} choice */
  const choose = (choice) => {
    toggle(sealing, choice === 'sealed');
    if (choice === 'sealed') changed();
    else publish(choice, choice === 'none' ? parted.lesson : null);
  };
  const choices = /** @type {const} */ (['open', 'sealed', 'none']).map((choice) => {
    const input = make('input', { type: 'radio', name: 'keys', value: choice, checked: choice === keys });
    input.addEventListener('change', () => choose(choice));
    return make('label.choice', null, input, make('span', null, make('strong', null, say.keys[choice].name), make('span.quiet', null, say.keys[choice].about)));
  });
  choose(keys);
  return make('fieldset.keys', null, make('legend', null, say.keysTitle), choices[0], choices[1], sealing, choices[2]);
}
