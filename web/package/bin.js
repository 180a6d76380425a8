#!/usr/bin/env node
// The commands that the core can do in Node: what `worksheet` says on the command line, this says too.
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, extname, join, sep } from 'node:path';
import { createInterface } from 'node:readline';

const folder = new URL('./', import.meta.url);
const usage = 'Usage: lesson-worksheet validate LESSON… | mark [LESSON] | import FILE | export --to FORMAT LESSON';
const pictureTypes = { '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.svg': 'image/svg+xml' };
const named = (start, end) => readdirSync(folder).find((name) => name.startsWith(start) && name.endsWith(end));

/** @param {'worksheet' | 'desk'} which the student's core, or that of the desk, which knows all formats */
async function core(which) {
  const { default: create } = await import(new URL(named(`${which}-module-`, '.js'), folder));
  return create({ wasmBinary: readFileSync(new URL(named(`${which}-`, '.wasm'), folder)) });
}

/** The bytes of a file, or null once it has been told that there are none. */
function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch (cause) {
    const what = cause.code === 'EISDIR' ? 'this is a folder: name the files in it' : 'this file cannot be opened: check its name and whether you may read it';
    console.error(`${file}: ${what}`);
    return null;
  }
}

/** A lesson that is right, or null once its problems have been told. */
function opened(module, file, tell) {
  const bytes = bytesOf(file);
  if (!bytes) return null;
  const draft = new module.Draft(bytes);
  const problems = JSON.parse(draft.problems());
  for (const { line, column, what, remedy } of problems) tell(`${file}:${line}:${column}: ${what}: ${remedy}`);
  if (!problems.length) return draft;
  draft.delete();
  return null;
}

async function validate(files) {
  const module = await core('desk');
  const drafts = files.map((file) => opened(module, file, console.log));
  return drafts.every(Boolean);
}

async function mark(file) {
  const draft = file && opened(await core('desk'), file, console.error);
  if (draft === null) return false;
  const module = draft ? null : await core('worksheet');
  for await (const line of createInterface({ input: process.stdin })) console.log(line && (draft ? draft.mark(line) : module.mark_line(line)));
  return true;
}

async function importLesson(file) {
  const name = basename(file, extname(file));
  const bytes = bytesOf(file);
  if (!bytes) return false;
  const { lesson, problems, left_out: leftOut } = JSON.parse((await core('desk')).import_file(bytes, name));
  for (const { line, column, what, remedy } of problems) console.error(`${file}:${line}:${column}: ${what}: ${remedy}`);
  for (const { line, what } of leftOut) console.error(`${file}:${line}: left out: ${what}`);
  process.stdout.write(lesson);
  return !!lesson;
}

async function exportLesson(format, file) {
  const module = await core('desk');
  if (!JSON.parse(module.exporters()).some(({ name }) => name === format)) return misused();
  const draft = opened(module, file, console.error);
  if (!draft) return false;
  if (format === 'html') return exportPage(module, file);
  const { text, problem, left_out: leftOut } = JSON.parse(draft.exported(format));
  if (problem) console.error(`lesson-worksheet export: ${problem}`);
  for (const what of leftOut) console.error(`${file}: left out: ${what}`);
  process.stdout.write(text);
  return !problem;
}

function exportPage(module, file) {
  const lesson = readFileSync(file, 'utf8');
  const { language = 'en' } = JSON.parse(lesson.replace(/^\uFEFF/, ''));
  const [primary] = language.split('-');
  let words = '';
  try {
    words = primary === 'en' ? '' : readFileSync(new URL(`words/${primary}.js`, folder), 'utf8');
  } catch {
    // The interface is English where it does not speak the lesson's language.
  }
  const content = { lesson, words, wordsLanguage: words && primary, pictures: carriedPictures(module, lesson, dirname(file)) };
  const page = module.export_page(readFileSync(new URL('offline.txt', folder), 'utf8'), JSON.stringify(content));
  process.stdout.write(page);
  return !!page;
}

/** The pictures that lie beside a lesson, as `data:` addresses in JSON. One that cannot be had is left out. */
function carriedPictures(module, lesson, beside) {
  const pictures = JSON.parse(module.pictures(lesson)).flatMap((address) => {
    try {
      const name = decodeURIComponent(address.replace(/[?#].*/, ''));
      const type = pictureTypes[extname(name).toLowerCase()];
      const path = realpathSync(join(beside, name));
      // What lies elsewhere on this machine, also where a link leads to it, is no business of the lesson's.
      if (!type || !path.startsWith(realpathSync(beside) + sep)) return [];
      return [[address, `data:${type};base64,${readFileSync(path, 'base64')}`]];
    } catch {
      return []; // it is not there, or the address is none
    }
  });
  return pictures.length ? JSON.stringify(Object.fromEntries(pictures)) : '';
}

function misused() {
  console.error(usage);
  return false;
}

async function run([command, ...rest]) {
  if (command === 'validate' && rest.length) return validate(rest);
  if (command === 'mark' && rest.length <= 1) return mark(rest[0]);
  if (command === 'import' && rest.length === 1) return importLesson(rest[0]);
  const [to, format, file] = rest;
  if (command === 'export' && to === '--to' && file && rest.length === 3) return exportLesson(format, file);
  return misused();
}

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
