import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lessonAddress } from '../../../web/pages/lesson_address.js';

test('a lesson is named, or addressed where a page may fetch it', () => {
  const rows = [
    ['tides', 'http://school.example/w/lessons/tides.json'],
    ['مد-وجزر', 'http://school.example/w/lessons/%D9%85%D8%AF-%D9%88%D8%AC%D8%B2%D8%B1.json'],
    ['lessons/tides.json', 'http://school.example/w/lessons/tides.json'],
    ['/tides.json', 'http://school.example/tides.json'],
    ['https://other.example/tides.json', 'https://other.example/tides.json'],
    ['javascript:alert(1)', null],
    ['data:application/json,{}', null],
    ['http://', null],
  ];
  for (const [wanted, address] of rows) assert.equal(lessonAddress(wanted, 'http://school.example/w/worksheet.html'), address, wanted);
});
