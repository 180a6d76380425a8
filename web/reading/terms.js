import { make } from '../element/dom.js';
import { inline, plainText } from '../element/markdown.js';
import { findTerms } from './find_terms.js';
import { Floating } from './floating.js';
import { PassageText, beside } from './passage_text.js';

/**
 * Makes the glossary's terms in a passage buttons that open their definitions: each where it stands first. Where it comes
 * again a pointer opens it too, but no Tab stops there. The words stay the same text, so that searching, copying and
 * selecting work as before.
 * @param {HTMLElement} prose
 * @param {import('../types.js').SheetContext} context
 * @param {AbortSignal} signal
 */
export function linkTerms(prose, { view, base, say, lessonText, root, announce }, signal) {
  const glossary = view.glossary ?? [];
  if (!glossary.length) return;
  const passage = new PassageText(prose);
  /** @type {HTMLElement | null} */
  let open = null;
  const panel = make('div.definition', { role: 'group', [beside]: '' });
  const floating = new Floating(panel, {
    root,
    signal,
    owns: (target) => !!open?.contains(target),
    closed: (byKey) => {
      if (open?.hasAttribute('role')) open.setAttribute('aria-expanded', 'false');
      if (byKey) open?.focus();
      open = null;
    },
  });

  /** @param {HTMLElement} term @param {number} at */
  const toggle = (term, at) => {
    if (open === term) return floating.close();
    floating.close();
    const { term: name, definition } = glossary[at];
    const words = make('p', lessonText, make('strong', null, make('bdi', null, inline(name, { base }))), ' ', make('bdi', null, inline(definition, { base })));
    panel.setAttribute('aria-label', say.definitionOf(plainText(name)));
    panel.replaceChildren(words);
    // Right after its term, so that Tab leads from the term to a link in the definition.
    term.after(panel);
    open = term;
    if (term.hasAttribute('role')) term.setAttribute('aria-expanded', 'true');
    floating.open(() => term.getClientRects());
    announce(words.textContent ?? '');
  };

  const terms = glossary.map(({ term }) => plainText(term));
  const places = passage.blocks.flatMap(({ element, begin, end }) => {
    if (element.matches('h1, h2, h3, h4, h5, h6, pre')) return [];
    return findTerms(passage.text.slice(begin, end), terms, view.language).flatMap((found) => {
      const nodes = passage.nodesOf({ begin: begin + found.begin, end: begin + found.end });
      return nodes.length === 1 && !nodes[0].node.parentElement?.closest('a, code') ? [{ at: found.term, ...nodes[0] }] : [];
    });
  });
  const firsts = new Set(terms.map((_, at) => places.find((place) => place.at === at)));
  // From the last to the first: wrapping words changes no place before them.
  for (const place of [...places].reverse()) {
    const term = wrapped(place);
    term.addEventListener('click', () => {
      if (getSelection()?.isCollapsed !== false) toggle(term, place.at);
    });
    if (!firsts.has(place)) continue;
    term.setAttribute('role', 'button');
    term.setAttribute('aria-expanded', 'false');
    term.tabIndex = 0;
    term.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      toggle(term, place.at);
    });
  }
}

/** Puts an element around words of the passage. @param {{ node: Text, from: number, to: number }} place */
function wrapped({ node, from, to }) {
  const words = from ? node.splitText(from) : node;
  if (to - from < words.length) words.splitText(to - from);
  const term = make('span.gloss');
  words.after(term);
  term.append(words);
  return term;
}
