// Works come as files, zips within zips, pages and codes in mails: what is in them is found, and what is not is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from '../../../web/node_modules/fflate/esm/browser.js';
import { codesIn, textsIn } from '../../../web/desk/class/texts_in.js';
import { codeOf } from '../../../web/hand_in/code.js';

async function found(path, content) {
  const all = [];
  for await (const one of textsIn({ path, file: new Blob([content]) })) all.push([one.source, one.fault ?? one.text]);
  return all;
}

const work = (name) => JSON.stringify({ format: 'lesson-work/1', student: { name } });

test('a zip of a course site gives each work with its folder, and tells what is none', async () => {
  const zip = zipSync({
    'Ada_12_assignsubmission_file_/gate.work.json': strToU8(work('Ada')),
    'Ben_13_assignsubmission_file_/': new Uint8Array(),
    'Ben_13_assignsubmission_file_/mine.zip': zipSync({ 'gate.work.json': strToU8(work('Ben')), 'deep.zip': zipSync({ 'deeper.zip': zipSync({ a: strToU8('{}') }) }) }),
    'Cleo_14_assignsubmission_file_/photo.jpg': strToU8('a picture'),
    'Cleo_14_assignsubmission_file_/.DS_Store': strToU8('system'),
    '__MACOSX/Ada_12_assignsubmission_file_/._gate.work.json': strToU8('system'),
  });
  assert.deepEqual(await found('class.zip', zip), [
    ['Ada_12_assignsubmission_file_/gate.work.json', work('Ada')],
    ['Ben_13_assignsubmission_file_/mine.zip/gate.work.json', work('Ben')],
    ['Ben_13_assignsubmission_file_/mine.zip/deep.zip', 'unsafe'],
    ['Cleo_14_assignsubmission_file_/photo.jpg', 'unknown'],
  ]);
});

test('a zip bomb and a zip cut short take nothing along', async () => {
  const zeros = new Uint8Array(60_000_000);
  const bomb = zipSync(Object.fromEntries(Array.from({ length: 4 }, (_, at) => [`${at}.json`, zeros])), { level: 9 });
  assert.deepEqual(await found('bomb.zip', bomb), [['bomb.zip', 'unsafe']]);
  const cut = zipSync({ 'a.json': strToU8(work('Ada').repeat(40)) }).slice(0, 60);
  const [[, fault]] = await found('cut.zip', cut);
  assert.ok(['damaged', 'unknown'].includes(fault), fault);
});

test('hand-in codes are found in a mail, quoted, one after another, and each that is damaged is told by its name', async () => {
  const [ada, ben, cleo] = await Promise.all(['Ada', 'Ben', 'Cleo'].map((name) => codeOf(work(name), `Gate · ${name}`)));
  const mail = `Dear all,\n\n${ada}\n\n> ${ben.trim().split('\n').join('\n> ')}\n\nand the last:\n${cleo.slice(0, -20)}`;
  assert.deepEqual(await found('pasted', mail), [
    ['Gate · Ada', work('Ada')],
    ['Gate · Ben', work('Ben')],
    ['Gate · Cleo', 'cut'],
  ]);
  const page = `<html><body><p>Gate</p><p>${ada.trim().split('\n').join('<br/>')}</p></body></html>`;
  assert.deepEqual((await found('onlinetext.html', page)).map(([, text]) => text), [work('Ada')]);
  const other = ben.replace(/([A-Za-z])\n\]\]/, (_, letter) => `${letter === 'a' ? 'b' : 'a'}\n]]`);
  assert.deepEqual((await found('pasted', other)).map(([, text]) => text), ['damaged']);
  assert.deepEqual((await found('pasted', ada.replace('/1:', '/2:'))).map(([, text]) => text), ['newer']);
});

test('very many beginnings of codes are read in linear time', () => {
  assert.equal(codesIn('[[lesson-work/1:'.repeat(20_000)).length, 20_000);
});

test('a saved page gives the work in it; other files are told of', async () => {
  const page = `<!doctype html><script type="application/json" id="worksheet-lesson">{}</script><script type="application/json" id="worksheet-work">${work('Ada')}</script>`;
  assert.deepEqual(await found('ada.html', page), [['ada.html', work('Ada')]]);
  assert.deepEqual(await found('empty.html', page.replace(work('Ada'), '')), [['empty.html', 'unknown']]);
  assert.deepEqual(await found('essay.pdf', '%PDF-1.7'), [['essay.pdf', 'unknown']]);
  assert.deepEqual(await found('note.txt', 'I was ill.'), [['note.txt', 'unknown']]);
  assert.deepEqual(await found('ada.json', `\ufeff${work('Ada')}`), [['ada.json', work('Ada')]]);
});
