import { allowed } from './addresses.js';
import { blocks, inline } from './markdown.js';
import { make, unseen } from './dom.js';

/** @typedef {import('../types.js').SheetContext} SheetContext */
/** @typedef {import('../types.js').View} View */

/**
 * The lesson's title and what stands under it.
 * @param {SheetContext} context
 */
export function titleBlock({ view, base, say, lessonText, ownText }) {
  const facts = [];
  if (view.byline) facts.push(make('span', ownText, say.byline(view.byline)));
  if (view.date) facts.push(make('span', ownText, longDate(view.date, say.language)));
  if (view.minutes) facts.push(make('span', ownText, say.minutes(view.minutes)));
  const kind = [view.subject, view.audience].filter(Boolean).flatMap((text, at) => [at ? ' · ' : '', make('bdi', null, text)]);
  return make(
    'div.title-block',
    null,
    kind.length ? make('p.kind', lessonText, ...kind) : null,
    make('h2.title', lessonText, inline(view.title, { base })),
    facts.length ? make('p.facts', null, ...facts) : null,
  );
}

/**
 * The passage with its source, glossary and resources.
 * @param {SheetContext} context
 */
export function passage(context) {
  const { view, base, lessonText, readonly } = context;
  // In guided reading the first stretch, until the rest has come.
  const text = readonly ? view.passage : view.passage.slice(0, view.stretches?.[0]?.end);
  return [make('div.prose', lessonText, blocks(text, { base, heading: 3 })), source(context), glossary(context), resources(context)].filter(
    (piece) => piece !== null,
  );
}

/** @param {SheetContext} context */
function source({ view, base, say, lessonText, ownText }) {
  if (!view.source) return null;
  const { name, url, rights } = view.source;
  const href = url ? allowed(url, base) : null;
  const text = name || url || '';
  const shown = make('bdi', null, href ? outside(href, make('bdi', null, text), say) : text);
  if (!text && !rights) return null;
  const words = make('span', lessonText, text ? shown : null, text && rights ? '. ' : '', rights ? make('bdi', null, rights) : null);
  return make('p.source', null, text ? make('span', ownText, say.withColon(say.source)) : null, ' ', words);
}

/** @param {SheetContext} context */
function glossary({ view, base, say, lessonText, ownText }) {
  if (!view.glossary?.length) return null;
  const entries = view.glossary.flatMap(({ term, definition }) => [make('dt', null, inline(term, { base })), make('dd', null, inline(definition, { base }))]);
  return make('div.extra', null, make('h3', ownText, say.glossary), make('dl', lessonText, ...entries));
}

/** @param {SheetContext} context */
function resources({ view, base, say, lessonText, ownText }) {
  if (!view.resources?.length) return null;
  const items = view.resources.map(({ type, title, url, note }) => {
    const href = allowed(url, base);
    const name = make('span', lessonText, inline(title, { base }));
    return make(
      'li',
      null,
      make('span.quiet', ownText, say.resourceTypes[type] ?? say.resourceTypes.link),
      ' ',
      href ? outside(href, name, say) : name,
      note ? make('div.quiet', lessonText, inline(note, { base })) : null,
    );
  });
  return make('div.extra', null, make('h3', ownText, say.resources), make('ul.resources', null, ...items));
}

/** @param {string} href @param {Node | string} text @param {import('../words/index.js').Words} say */
function outside(href, text, say) {
  return make('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text, ' ', unseen(say.opensInNewTab));
}

/** @param {string} date @param {string} language */
export function longDate(date, language) {
  const [whole, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  if (!whole) return date;
  const shown = new Date(Number(year), Number(month) - 1, Number(day ?? 1));
  return shown.toLocaleDateString(language, day ? { dateStyle: 'long' } : { year: 'numeric', month: 'long' });
}
