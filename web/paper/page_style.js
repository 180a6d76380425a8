import { plainText } from '../element/markdown.js';

/**
 * Margins that suit A4 and Letter, and page numbers where the browser supports page-margin boxes.
 * @param {import('../types.js').SheetContext} context
 */
export function pageStyle({ view }) {
  const style = new CSSStyleSheet();
  const title = plainText(view.title).replace(/[\\"\p{Cc}]/gu, ' ');
  const [side, other] = view.direction === 'rtl' ? ['left', 'right'] : ['right', 'left'];
  style.replaceSync(`@page {
    size: auto;
    margin: 16mm 17mm 18mm;
    @bottom-${side} { content: counter(page) ' / ' counter(pages); font: 9pt system-ui, sans-serif; color: #333; }
    @bottom-${other} { content: "${title}"; font: 9pt system-ui, sans-serif; color: #333; white-space: nowrap; }
  }`);
  return style;
}

/** Hides everything on the page but the paper, however the page is laid out. */
export function aroundPaper() {
  const style = new CSSStyleSheet();
  style.replaceSync(`@media print {
    body > :not(#lesson-worksheet-paper) { display: none !important; }
    html, body {
      display: block !important; position: static !important; inline-size: auto !important; block-size: auto !important;
      min-block-size: 0 !important; margin: 0 !important; padding: 0 !important; overflow: visible !important; background: none !important;
    }
  }
  @media not print { #lesson-worksheet-paper { display: none; } }`);
  return style;
}
