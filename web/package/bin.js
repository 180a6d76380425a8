#!/usr/bin/env node
// The commands that the core can do in Node: what `worksheet` says on the command line, this says too.
import { readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';

const folder = new URL('./', import.meta.url);
const usage = 'Usage: lesson-worksheet validate LESSON… | mark | export --to html LESSON';
const named = (start, end) => readdirSync(folder).find((name) => name.startsWith(start) && name.endsWith(end));

async function core() {
  const { default: create } = await import(new URL(named('worksheet-module-', '.js'), folder));
  return create({ wasmBinary: readFileSync(new URL(named('worksheet-', '.wasm'), folder)) });
}

function validate(module, files) {
  let good = true;
  for (const file of files) {
    const sheet = new module.Worksheet(readFileSync(file), '');
    for (const { line, column, what, remedy } of JSON.parse(sheet.problems())) {
      console.log(`${file}:${line}:${column}: ${what}: ${remedy}`);
      good = false;
    }
    sheet.delete();
  }
  return good;
}

async function mark(module) {
  for await (const line of createInterface({ input: process.stdin })) if (line) console.log(module.mark_line(line));
  return true;
}

function exportPage(module, file) {
  const lesson = readFileSync(file, 'utf8');
  const { title, language = 'en' } = JSON.parse(lesson);
  const [primary] = language.split('-');
  let words = '';
  try {
    words = primary === 'en' ? '' : readFileSync(new URL(`words/${primary}.js`, folder), 'utf8');
  } catch {
    // The interface is English where it does not speak the lesson's language.
  }
  const page = module.saved_page(readFileSync(new URL('offline.txt', folder), 'utf8'), JSON.stringify({ lesson, title, language, words, wordsLanguage: words && primary }));
  process.stdout.write(page);
  return !!page;
}

async function run([command, ...rest]) {
  if (command === 'validate' && rest.length) return validate(await core(), rest);
  if (command === 'mark' && !rest.length) return mark(await core());
  const [to, format, file] = rest;
  if (command === 'export' && to === '--to' && format === 'html' && file) {
    const module = await core();
    return validate(module, [file]) && exportPage(module, file);
  }
  console.error(usage);
  return false;
}

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
