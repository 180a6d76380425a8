import { zipSync } from 'fflate/browser';
import mammothOf from 'needed:mammoth/mammoth.browser.min.js';
import { markdownOf } from '../paste.js';

/**
 * A Word document as lesson text. What mammoth makes of it is treated as any page that is pasted.
 * @param {string} name
 * @param {Map<string, Uint8Array>} files that were unpacked within bounds
 * @param {import('../core.js').DeskCore} core
 * @param {import('../../words/desk/index.js').DeskWords} say
 * @returns {Promise<import('./open_file.js').OpenedFile>}
 */
export async function openWord(name, files, core, say) {
  const mammoth = mammothOf();
  let pictures = 0;
  const options = {
    convertImage: mammoth.images.imgElement(async () => {
      pictures += 1;
      return { src: '' };
    }),
    includeDefaultStyleMap: true,
    styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
  };
  // mammoth unpacks by itself, without bounds: it is given what has been unpacked within them.
  const bytes = zipSync(Object.fromEntries(files), { level: 0 });
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) }, options);
  const text = markdownOf(value);
  if (!text) return { problem: say.fileEmpty(name) };
  return { text, form: 'text', left: pictures ? [say.leftPictures(pictures)] : [] };
}
