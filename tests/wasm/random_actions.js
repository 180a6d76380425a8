// Actions that a student might do on any lesson; the same seed makes the same ones.

const words = ['', ' ', 'the moon', 'a wall is being repaired because the river is high', '12', '12,5 km', 'ⅷ', 'naïve', '“quoted”', '😀 half \ud83d', 'line one\nline two', 'مَدّ', '潮', 'x'.repeat(300)];

/** @param {number} seed @returns {(below: number) => number} whole numbers */
export function randomFrom(seed) {
  let state = (seed * 2654435761) % 2147483647 || 1;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

/**
 * @param {any} view of the lesson
 * @param {number} seed
 * @param {number} count
 * @param {string[]} [names] of what may be done
 */
export function randomActions(view, seed, count, names = writtenActions) {
  const random = randomFrom(seed);
  /** @template T @param {T[]} list */
  const pick = (list) => list[random(list.length)];
  const parts = view.questions.flatMap((/** @type {any} */ question) => question.parts);
  const actions = [{ do: 'begin', copy: pick(['a', 'b', '']), at: 1_700_000_000_000 }];
  while (actions.length < count) {
    const part = pick(parts);
    const name = pick(names);
    const at = 1_700_000_000_000 + actions.length * 1000 - random(3000);
    const of = /** @type {Record<string, () => object>} */ ({
      begin: () => ({ copy: pick(['a', 'b', '']) }),
      state: () => ({}),
      respond: () => ({ part: part.id, value: responseTo(part, pick, random), by: pick(['', 'one', 'two']) }),
      hint: () => ({ part: pick([part.id, part.id, 'nobody', 5]) }),
      student: () => ({ name: pick(['Ada', '', 'Zoë 😀', 7]), date: pick(['2026-11-28', '']) }),
      annotate: () => ({ id: pick(['m1', 'm2', 'm3', '']), value: pick([null, 'none', { color: pick(['yellow', 'pink', 'puce']), quote: pick(words), start: random(90), note: pick(words) }]) }),
      'hand-in': () => ({ how: pick(['send', 'download', 'code', 'pigeon']) }),
      check: () => ({ part: part.id }),
      reveal: () => ({ part: part.id }),
      compare: () => ({ part: part.id, value: pick(['same', 'different', null, 'both']) }),
    });
    actions.push({ do: name, at, ...of[name]?.() });
  }
  return actions;
}

export const writtenActions = ['respond', 'respond', 'respond', 'respond', 'respond', 'hint', 'student', 'annotate', 'annotate', 'hand-in', 'state'];
export const markedActions = [...writtenActions, 'respond', 'respond', 'check', 'check', 'check', 'check', 'check', 'reveal', 'compare', 'compare', 'finish', 'reopen', 'restart', 'undo-restart'];

/**
 * A response that the part can take; now and then one that it cannot.
 * @param {any} part @param {<T>(list: T[]) => T} pick @param {(below: number) => number} random
 */
function responseTo({ type, field }, pick, random) {
  if (random(12) === 0) return pick([null, 5, true, 'x', [], ['a', 'b'], {}, { a: 'b' }, [['a'], ['b', 'c']], [1, null]]);
  const some = (/** @type {string[]} */ list) => list.filter(() => random(2) === 0);
  const joined = (/** @type {string[]} */ from, /** @type {string[]} */ to) => Object.fromEntries(some(from).map((one) => [one, pick(to)]));
  switch (type) {
    case 'true-false':
      return pick([true, false]);
    case 'choice':
      return field.several ? some(field.choices) : pick(field.choices);
    case 'list':
      return Array.from({ length: field.lines }, () => pick(words));
    case 'blanks':
      return field.pieces.filter((/** @type {any} */ piece) => 'gap' in piece).map(() => pick(field.bank ?? field.menus ?? words));
    case 'label':
      return field.labels.map(() => pick(field.bank ?? words));
    case 'match':
      return joined(field.left, field.right);
    case 'sort':
      return joined(field.items, field.groups);
    case 'order':
      return [...field.items].sort(() => random(3) - 1);
    case 'evidence':
      return some(['The river is high.', 'The moon pulls the sea.']);
    case 'table':
      return field.rows.map((/** @type {any[]} */ row) => row.map((cell) => ('text' in cell ? '' : pick(cell.field.choices ?? words))));
    default:
      return pick(words);
  }
}
