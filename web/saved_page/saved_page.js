/**
 * A saved page is one HTML file that is program, lesson and work. This is its only builder: of the empty page that
 * the build hands out (offline.html), of the page a student saves, and of the page that a saved page saves.
 *
 * To fill offline.html without this module, replace the FIRST occurrence of each of these exact texts:
 *
 *   <html lang="en" dir="ltr">                                        the lesson's language and direction
 *   <title></title>                                                   its title, with & < > as &amp; &lt; &gt;
 *   <script type="application/json" id="worksheet-lesson"></script>   the lesson's text between the two tags
 *   <script type="application/json" id="worksheet-work"></script>     a work file's text, or nothing
 *   <script type="application/json" id="worksheet-pictures"></script> pictures that stand beside the lesson, as
 *                                                                     {"address in the lesson": "data:…"}, or nothing
 *   <script type="text/plain" id="worksheet-words"></script>          for an interface that is not English, the text of
 *                                                                     words/es.js, with lang="es" at the tag's end
 *
 * JSON stands there as it is, with every < written \u003c: it then means the same and can end no script.
 *
 * The page's own policy lets it run the script that starts it and what that unpacks, show pictures, and nothing else:
 * it can send nothing anywhere.
 */

/**
 * @typedef {object} Pieces
 * @property {string} policy the content security policy, which holds the hash of `start`
 * @property {string} start an inline module, which unpacks the program
 * @property {string} program a module, gzip, as text
 * @property {string} wasm the core, gzip, as text
 * @property {string} notices licences of what is in the program
 * @property {Carried | null} words the interface's words in the language it is to speak, if that is not English
 * @property {Sentences} sentences what is said where the program cannot run
 * @property {string} lesson JSON, or empty
 * @property {string} work JSON, or empty
 * @property {string} pictures JSON, or empty
 * @property {string} title
 * @property {string} language
 * @property {string} direction
 */

/** @typedef {{ language: string, script: string }} Carried */
/** @typedef {{ noScript: string, tooOld: string }} Sentences */

/** @param {Pieces} pieces */
export function savedPage({ policy, start, program, wasm, words, sentences, notices, lesson, work, pictures, title, language, direction }) {
  return `<!doctype html>
<html lang="${attribute(language)}" dir="${attribute(direction)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
<link rel="icon" href="data:,">
</head>
<body>
<noscript>${text(sentences.noScript)}</noscript>
<p id="worksheet-too-old" hidden>${text(sentences.tooOld)}</p>
${data('application/json', 'lesson', json(lesson))}
${data('application/json', 'work', json(work))}
${data('application/json', 'pictures', json(pictures))}
${data('text/plain', 'words', words?.script ?? '', words?.language)}
${data('text/plain', 'notices', notices)}
${data('application/gzip', 'wasm', wasm)}
${data('application/gzip', 'program', program)}
${data('module', 'start', start)}
</body>
</html>
`;
}

/**
 * The pieces of an empty page, as fetched.
 * @param {string} page
 * @returns {Omit<Pieces, 'sentences'>}
 */
export function piecesOfText(page) {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
  const found = pieces((id) => {
    const [, rest] = page.split(`id="worksheet-${id}">`, 2);
    return rest?.slice(0, rest.indexOf('</script>'));
  }, policy);
  if (!found) throw new Error('This is not a page to fill.');
  return { ...found, words: null };
}

/**
 * The pieces of the saved page that this document is, or null if it is none. They are the text it was opened with,
 * whatever has been done to the page since.
 * @param {Document} document
 */
export function piecesOfDocument(document) {
  const policy = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[http-equiv]'))?.content;
  const found = pieces((id) => document.querySelector(`script#worksheet-${id}`)?.textContent ?? undefined, policy);
  const words = document.querySelector('script#worksheet-words');
  const language = words?.getAttribute('lang');
  return found && { ...found, words: words && language ? { language, script: words.textContent ?? '' } : null };
}

/**
 * @param {(id: string) => string | undefined} read
 * @param {string | undefined} policy
 * @returns {Omit<Pieces, 'words' | 'sentences'> | null}
 */
function pieces(read, policy) {
  const [start, program, wasm] = ['start', 'program', 'wasm'].map(read);
  if (!start || !program || !wasm || !policy) return null;
  const [notices, lesson, work, pictures] = ['notices', 'lesson', 'work', 'pictures'].map((id) => read(id) ?? '');
  return { policy, start, program, wasm, notices, lesson, work, pictures, title: '', language: 'en', direction: 'ltr' };
}

/** @param {string} type @param {string} id @param {string} content @param {string} [language] */
const data = (type, id, content, language) =>
  `<script type="${type}" id="worksheet-${id}"${language ? ` lang="${attribute(language)}"` : ''}>${content}</script>`;

/** @param {string} value */
const json = (value) => value.replace(/^\uFEFF/, '').replaceAll('<', '\\u003c');

/** @param {string} value */
const text = (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {string} value */
const attribute = (value) => text(value).replaceAll('"', '&quot;');
