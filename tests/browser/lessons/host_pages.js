// Pages of sites that a worksheet is put into, each with its style sheet, since the policy allows no other.

/** A short lesson with a passage. */
export const small = {
  format: 'lesson/1',
  id: 'at-home',
  title: 'The Ferry Bell',
  passage: Array.from({ length: 12 }, (_, at) => `Paragraph ${at + 1} of the passage: the bell rings twice before the ferry leaves, and once when it has come back over the strait.`).join('\n\n'),
  questions: [
    { type: 'short', prompt: 'What rings before the ferry leaves?', answer: 'the bell' },
    { type: 'number', prompt: 'How often?', answer: 2 },
    { type: 'choice', prompt: 'When does it ring once?', choices: ['When the ferry is back', 'At noon'], answer: 'When the ferry is back' },
  ],
};

/** @param {{ head?: string, body: string, root?: string }} page */
export const page = ({ head = '', body, root = '' }) => `<!doctype html>
<html lang="en"${root}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A school's site</title>
<link rel="icon" href="images/icon.svg" type="image/svg+xml">
${head}
<script type="module" src="lesson-worksheet.js"></script></head>
<body>${body}</body></html>`;

const sheet = '<lesson-worksheet readonly src="lessons/small.json"></lesson-worksheet>';

/** Places that give their content no width. */
export const places = {
  'a centred flex column': `<div class="flex-column">${sheet}</div>`,
  'a flex row': `<div class="flex-row"><p>Beside it.</p>${sheet}</div>`,
  'a float': `<div class="clear"><div class="float">${sheet}</div></div>`,
  'the middle of a grid': `<div class="grid">${sheet}</div>`,
  'an inline block': `<div class="inline-block">${sheet}</div>`,
  'a table cell': `<table><tbody><tr><td>${sheet}</td></tr></tbody></table>`,
  'a dialog': `<dialog open>${sheet}</dialog>`,
  'a narrow column': `<div class="narrow">${sheet}</div>`,
  'a block of text': `<article>${sheet}</article>`,
};

export const placesPage = page({
  head: '<link rel="stylesheet" href="places.css">',
  body: Object.entries(places).map(([name, html]) => `<section aria-label="${name}">${html}</section>`).join('\n'),
});

export const placesStyle = `
body { margin: 8px; }
.flex-column { display: flex; flex-direction: column; align-items: center; }
.flex-row { display: flex; }
.float { float: left; }
.clear { overflow: auto; }
.grid { display: grid; place-content: center; }
.inline-block { display: inline-block; }
.narrow { inline-size: 250px; }
dialog { position: static; }
`;

export const articlePage = page({
  head: '<link rel="stylesheet" href="article.css">',
  body: `<header>Linden School</header><main><p>Read this and answer.</p><lesson-worksheet src="lessons/small.json"></lesson-worksheet></main><footer>Linden School, Lake Road</footer>`,
});

export const articleStyle = `
body { margin: 0; }
header { position: sticky; top: 0; z-index: 10; block-size: 64px; background: #234; color: #fff; }
main { max-inline-size: 1100px; margin-inline: auto; }
footer { block-size: 1200px; background: #ddd; }
`;

/** A site that styles all text, sets its root in tens, and is dark or light whatever the device is. */
export const loudPage = page({
  head: '<link rel="stylesheet" href="loud.css">',
  body: `<main>${sheet}</main>`,
});

export const loudStyle = `
html { font-size: 62.5%; }
html.dark { color-scheme: dark; background: #111; color: #eee; }
html.undeclared { background: #111; color: #eee; }
html.light { color-scheme: light; }
main, lesson-worksheet {
  text-transform: uppercase; letter-spacing: 0.3em; word-spacing: 1em; text-indent: 4em; text-align: center; font-style: italic;
  font-variant: small-caps; line-height: 3; white-space: nowrap; user-select: none; -webkit-user-select: none; text-shadow: 1px 1px red; cursor: wait;
}
`;

/** What a page's author put inside the element, for as long as it is not ready and where it cannot be. */
export const ownWords = 'Ask Ms Linden for the sheet of paper.';
export const ownPage = ({ script = 'lesson-worksheet.js', src = 'lessons/small.json', head = '' } = {}) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A school's site</title><link rel="icon" href="images/icon.svg">${head}
<script type="module" src="${script}"></script></head>
<body><lesson-worksheet src="${src}"><p class="own-words">${ownWords}</p></lesson-worksheet></body></html>`;

/** Adds up what moves while the page loads: `globalThis.shift`, where the browser tells. */
export const shiftScript = `globalThis.shift = 0;
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.shift += value; }).observe({ type: 'layout-shift', buffered: true });
else globalThis.shift = null;`;
const shiftHead = '<script src="shift.js"></script>';
export const barePage = page({ head: shiftHead, body: '<lesson-worksheet src="lessons/small.json"></lesson-worksheet>' });
export const roomPage = page({
  head: `${shiftHead}<link rel="stylesheet" href="article.css"><link rel="stylesheet" href="room.css">`,
  body: '<header>Linden School</header><main><lesson-worksheet src="lessons/small.json"></lesson-worksheet></main><footer>Lake Road</footer>',
});
/** What a site adds that has something below the worksheet. */
export const roomStyle = 'lesson-worksheet { display: block; min-block-size: 100vh; }';
