import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The notices that have to travel with what is handed out: our licence, and those of what is linked and bundled.
 * @param {string} root the project's folder
 */
export async function licences(root) {
  const [ours, marked, leanQr] = await Promise.all(
    ['LICENSE', 'web/node_modules/marked/LICENSE', 'web/node_modules/lean-qr/LICENSE'].map((path) => readFile(join(root, path), 'utf8')),
  );
  return `${ours}
Under the same terms, this holds parts of:
JSON for Modern C++, Copyright (c) 2013-2022 Niels Lohmann
Emscripten, Copyright (c) 2010 The Emscripten Authors
musl, Copyright (c) 2005 Rich Felker, et al.

Tables are drawn from the Unicode Character Database, Copyright (c) 1991-2022 Unicode, Inc. (Unicode License), and from
SCOWL, Copyright 2000-2011 by Kevin Atkinson: permission to use, copy, modify, distribute and sell these word lists, the
associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted without
fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this permission
notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for
any purpose. It is provided "as is" without express or implied warranty.
Weights were fitted to SemEval-2013 task 7 (CC BY-SA 3.0) and answers of our own; none of its text is here.

${marked}
lean-qr, under the MIT licence:

${leanQr}`;
}

/** Of each package that the desk alone holds, one file that has its notice. mammoth's script holds those after it. */
const ofDesk = {
  'CodeMirror and Lezer': '@codemirror/view/LICENSE',
  fflate: 'fflate/LICENSE',
  mammoth: 'mammoth/LICENSE',
  '@xmldom/xmldom': '@xmldom/xmldom/LICENSE',
  'base64-js': 'base64-js/LICENSE',
  dingbat: 'dingbat-to-unicode/LICENSE',
  xmlbuilder: 'xmlbuilder/LICENSE',
  jszip: 'jszip/LICENSE.markdown',
  lop: 'lop/LICENSE',
  pako: 'pako/LICENSE',
  underscore: 'underscore/LICENSE',
};

/** @param {string} root the project's folder */
export async function deskLicences(root) {
  const texts = Object.entries(ofDesk).map(async ([name, file]) => `${name}:\n\n${await readFile(join(root, 'web/node_modules', file), 'utf8')}`);
  return ['The teacher\'s desk also holds the following.', ...(await Promise.all(texts))].join('\n\n');
}
