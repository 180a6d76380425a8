import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lessonIndex } from '../../../web/build/lesson_index.js';

const titleOf = (title) => lessonIndex([['lessons/x.json', new TextEncoder().encode(JSON.stringify({ title, questions: [] }))]])[0].title;

test('the gallery names a lesson by the words of its title, without Markdown’s signs', () => {
  for (const [title, words] of [
    ['Why **Salt** Keeps', 'Why Salt Keeps'],
    ['***Both*** and _one_ `run`', 'Both and one run'],
    ['2*3*4 is 24', '2*3*4 is 24'],
    ['__init__ and snake_case', '__init__ and snake_case'],
    ['see [the *map*](https://x.example/m)', 'see the map'],
    ['![a gull](gull.png) flies', 'a gull flies'],
    ['- 5 < 3 & <b>', '- 5 < 3 & <b>'],
  ])
    assert.equal(titleOf(title), words);
});
