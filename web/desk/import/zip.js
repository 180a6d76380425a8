import { definesEntities, TooMuch, unpack } from './unpack.js';

/** @typedef {import('./open_file.js').OpenedFile} OpenedFile */

/** Pictures, sounds and the rest are told of, not unpacked. @param {string} name */
const isText = (name) => /\.(xml|rels|json|txt|gift)$/i.test(name);

/**
 * A zip is a Word document, or a package of questions.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {import('../core.js').DeskCore} core
 * @param {import('../../words/desk/index.js').DeskWords} say
 * @returns {Promise<OpenedFile>}
 */
export async function openZip(name, bytes, core, say) {
  let files;
  try {
    files = unpack(bytes, isText);
  } catch (cause) {
    if (cause instanceof TooMuch) return { problem: say.fileUnsafe(name) };
    throw cause;
  }
  const texts = new Map([...files].filter(([path]) => isText(path)).map(([path, content]) => [path, new TextDecoder().decode(content)]));
  if ([...texts].some(([path, text]) => /\.(xml|rels)$/i.test(path) && definesEntities(text))) return { problem: say.fileEntities(name) };
  if (texts.has('word/document.xml')) return (await import('./word.js')).openWord(name, files, core, say);
  const items = [...texts].filter(([path, text]) => /\.xml$/i.test(path) && /<qti-assessment-item\b|<assessmentItem\b/.test(text));
  if (!items.length) return { problem: say.fileUnknown(name) };
  const { openItems } = await import('./xml.js');
  return openItems(name, items.map(([, text]) => text), core, say);
}
