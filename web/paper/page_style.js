import { plainText } from '../element/markdown.js';

/**
 * Margins that suit A4 and Letter; and, where the browser supports page-margin boxes, page numbers and, from the second page
 * on, whose page it is: sheets come apart.
 * @param {import('../types.js').SheetContext} context
 * @param {import('./paper.js').Print} print
 */
export function pageStyle({ view, say }, print) {
  const style = new CSSStyleSheet();
  const [start, end] = view.direction === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const name = print.mode === 'answers' ? print.student.name.trim() : '';
  const label = name ? [say.withColon(say.name), ` ${name}`] : [say.name];
  const line = name ? '' : 'inline-size: 90mm; border-block-end: 0.5pt solid #333;';
  const whose = print.mode === 'key' ? '' : `@top-${start} { content: ${label.map(quoted).join(' ')}; ${line}
      margin-block: 0 5mm; padding-block-end: 0.5mm; vertical-align: bottom; text-align: ${start}; font: 9pt system-ui, sans-serif; color: #333; white-space: nowrap; }`;
  style.replaceSync(`@page {
    size: auto;
    margin: 20mm 17mm 18mm;
    @bottom-${end} { content: counter(page) ' / ' counter(pages); font: 9pt system-ui, sans-serif; color: #333; }
    @bottom-${start} { content: ${quoted(plainText(view.title))}; font: 9pt system-ui, sans-serif; color: #333; white-space: nowrap; }
    ${whose}
  }
  @page :first { @top-${start} { content: none; border: 0; } }`);
  return style;
}

/** A string of a style sheet. @param {string} text */
const quoted = (text) => `"${text.replace(/["\\\p{Cc}]/gu, ' ')}"`;

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
