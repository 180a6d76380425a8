import { allowed } from '../element/addresses.js';
import { make } from '../element/dom.js';
import { blocks, inline, plainText } from '../element/markdown.js';
import { colors, placeHighlights } from '../reading/highlights.js';
import { wrap } from '../reading/painter.js';
import { PassageText } from '../reading/passage_text.js';
import { qrCode } from '../reading/qr.js';

/** @typedef {import('../types.js').Highlight} Highlight */
/** @typedef {import('../types.js').SheetContext} SheetContext */

/**
 * The passage with a student's highlights and notes, and its source.
 * @param {SheetContext} context
 * @param {Highlight[]} highlights
 */
export function passage(context, highlights) {
  const { view, base, lessonText } = context;
  if (!view.passage) return [];
  const prose = make('div.prose', lessonText, blocks(view.passage, { base, heading: 3 }));
  const placed = placeHighlights(new PassageText(prose), highlights);
  const spans = (/** @type {string} */ wanted) => placed.flatMap(({ span, color }) => (span && color === wanted ? [span] : []));
  wrap(new PassageText(prose), Object.fromEntries(colors.map((color) => [`paper-${color}`, spans(color)])));
  const text = new PassageText(prose);
  // From the last to the first: of notes that end at the same word, each is put before the later ones.
  for (const { span, number } of [...placed].reverse()) {
    const last = span && number ? text.nodesOf(span).at(-1)?.node : null;
    if (last && number) (last.parentElement?.closest('mark') ?? last).after(make('sup', { 'data-beside': '' }, context.say.numeral(number)));
  }
  return [prose, source(context), notes(placed, context)];
}

/** @param {ReturnType<typeof placeHighlights>} placed @param {SheetContext} context */
function notes(placed, { say, ownText, lessonText }) {
  const noted = placed.filter(({ number }) => number);
  if (!noted.length) return null;
  const rows = noted.map(({ note, quote, span }) => make('li', null, span ? null : make('q', null, quote), ' ', make('bdi', null, note)));
  return make('div.paper-extra', null, make('h3', ownText, say.myNotes), make('ol', lessonText, ...rows));
}

/** @param {SheetContext} context */
function source({ view, base, say, lessonText, ownText }) {
  const { name = '', url = '', rights = '' } = view.source ?? {};
  const address = url ? (allowed(url, base) ?? url) : '';
  const facts = [name, address, rights].filter(Boolean);
  if (!facts.length) return null;
  const pieces = facts.flatMap((fact, at) => [at ? ' · ' : null, make('bdi', null, fact)]);
  return make('p.paper-source', null, make('span', ownText, say.withColon(say.source)), ' ', make('span', lessonText, ...pieces));
}

/** @param {SheetContext} context */
export function glossary({ view, base, say, lessonText, ownText }) {
  if (!view.glossary?.length) return null;
  const entries = view.glossary.map(({ term, definition }) => make('div', null, make('dt', null, inline(term, { base })), make('dd', null, inline(definition, { base }))));
  return make('div.paper-extra', null, make('h3', ownText, say.glossary), make('dl', lessonText, ...entries));
}

/**
 * The resources, each with its address to type and as a QR code for a camera.
 * @param {SheetContext} context
 */
export function resources({ view, base, say, lessonText, ownText }) {
  if (!view.resources?.length) return null;
  const items = view.resources.map(({ type, title, url, note }) => {
    const address = allowed(url, base);
    return make(
      'li',
      null,
      address ? coded(address, say.codeFor(plainText(title))) : null,
      make(
        'div',
        null,
        make('p', null, make('strong', lessonText, inline(title, { base })), ' ', make('span.paper-note', ownText, say.resourceTypes[type] ?? say.resourceTypes.link)),
        note ? make('p', lessonText, inline(note, { base })) : null,
        address ? make('p.paper-address', { dir: 'ltr' }, address) : null,
      ),
    );
  });
  return make('div.paper-extra', null, make('h3', ownText, say.resources), make('ul.paper-resources', null, ...items));
}

/** The QR code of an address; none where the address is too long for one. @param {string} address @param {string} name */
function coded(address, name) {
  try {
    return qrCode(address, name);
  } catch {
    return null;
  }
}
