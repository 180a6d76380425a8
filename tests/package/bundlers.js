// Packs the npm package, installs it with bundlers and frameworks into an empty project, builds a page with each, and opens
// them in Chromium. By hand, since it takes from the npm registry and a minute or more:
//     node tests/package/bundlers.js [FOLDER of an earlier run, to use what it has installed]
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../../web/build/server.js';
import { Bench } from '../browser/harness/bench.js';
import { Sheet } from '../browser/harness/sheet.js';
import { small } from '../browser/lessons/host_pages.js';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'worksheet-package-'));
const root = fileURLToPath(new URL('../../', import.meta.url));
const run = (command, ...args) => execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const lesson = JSON.stringify(small);
const html = (body, script) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A project</title><link rel="icon" href="data:,"></head><body>${body}${script}</body></html>`;

/** The sources of each project, and how it is built. */
const projects = {
  'plain-html': {
    files: { 'index.html': html(`<lesson-worksheet><script type="application/json">${lesson}</script></lesson-worksheet>`, '<script type="module" src="lesson-worksheet/lesson-worksheet.js"></script>') },
    build: (at) => run('cp', '-r', 'node_modules/lesson-worksheet', join(at, 'lesson-worksheet')),
    built: '.',
  },
  'plain-script': {
    files: { 'index.html': html(`<lesson-worksheet><script type="application/json">${lesson}</script></lesson-worksheet>`, '<script src="lesson-worksheet/lesson-worksheet.classic.js"></script>') },
    build: (at) => run('cp', '-r', 'node_modules/lesson-worksheet', join(at, 'lesson-worksheet')),
    built: '.',
  },
  vite: {
    files: { 'index.html': html('<main></main>', '<script type="module" src="./main.js"></script>'), 'main.js': `import 'lesson-worksheet';\nconst sheet = document.createElement('lesson-worksheet');\nsheet.lesson = ${lesson};\ndocument.querySelector('main').append(sheet);` },
    build: (at) => run('npx', 'vite', 'build', at, '--logLevel', 'warn'),
    built: 'dist',
  },
  webpack: {
    files: {
      'index.html': html('<main></main>', '<script src="main.js"></script>'),
      'src/index.js': `import 'lesson-worksheet';\nconst sheet = document.createElement('lesson-worksheet');\nsheet.lesson = ${lesson};\ndocument.querySelector('main').append(sheet);`,
    },
    build: (at) => {
      console.log(run('npx', 'webpack', '--mode', 'production', '--entry', `./${at}/src/index.js`, '--output-path', join(folder, at), '--stats', 'errors-warnings', '--no-performance'));
    },
    built: '.',
  },
  react: {
    files: {
      'index.html': html('<main></main>', '<script type="module" src="./main.jsx"></script>'),
      'main.jsx': `import 'lesson-worksheet';\nimport { StrictMode, useState } from 'react';\nimport { createRoot } from 'react-dom/client';
const lesson = ${lesson};
function App() {
  const [answered, setAnswered] = useState(0);
  return <><p id="answered">{answered}</p><lesson-worksheet lesson={lesson} onworksheet-progress={(event) => setAnswered(event.detail.answered)} /></>;
}
createRoot(document.querySelector('main')).render(<StrictMode><App /></StrictMode>);`,
      'vite.config.js': `import react from '@vitejs/plugin-react';\nexport default { plugins: [react()] };`,
    },
    build: (at) => run('npx', 'vite', 'build', at, '--logLevel', 'warn'),
    built: 'dist',
    tellsAnswered: true,
  },
  vue: {
    files: {
      'index.html': html('<main></main>', '<script type="module" src="./main.js"></script>'),
      'main.js': `import 'lesson-worksheet';\nimport { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('main');`,
      'App.vue': `<script setup>\nimport { ref } from 'vue';\nconst answered = ref(0);\nconst lesson = ${lesson};\n</script>\n<template><p id="answered">{{ answered }}</p><lesson-worksheet :lesson="lesson" @worksheet-progress="answered = $event.detail.answered" /></template>`,
      'vite.config.js': `import vue from '@vitejs/plugin-vue';\nexport default { plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'lesson-worksheet' } } })] };`,
    },
    build: (at) => run('npx', 'vite', 'build', at, '--logLevel', 'warn'),
    built: 'dist',
    tellsAnswered: true,
  },
};

writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
const [{ filename, size }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: join(root, 'build/package'), encoding: 'utf8' }));
console.log(`The package: ${Math.round(size / 1024)} KB packed`);
const wanted = ['vite', 'webpack', 'webpack-cli', 'react@19', 'react-dom@19', 'vue@3', '@vitejs/plugin-react', '@vitejs/plugin-vue'];
run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`, ...wanted);

const bench = await Bench.open('chromium');
try {
  for (const [name, { files, build, built, tellsAnswered }] of Object.entries(projects)) {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, file, '..'), { recursive: true });
      writeFileSync(join(folder, name, file), text);
    }
    build(name);
    const server = await serve(join(folder, name, built), { headers: { 'content-security-policy': "default-src 'self' data:; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'" } });
    const tab = await bench.newTab();
    const sheet = await Sheet.open(tab, `${server.address}/index.html`);
    await sheet.answer('1', 'the bell');
    assert.equal(await sheet.check('1'), 'Right', name);
    if (tellsAnswered) await tab.until(() => document.getElementById('answered').textContent === '1');
    await sheet.menu('Save a copy to work offline');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(await tab.run(() => find('.notice')?.textContent ?? ''), '', `${name}: a copy is saved`);
    await tab.close();
    await server.close();
    console.log(`✓ ${name}`);
  }
} finally {
  await bench.end();
}
process.exit(0);
