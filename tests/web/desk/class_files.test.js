import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesForReturn } from '../../../web/desk/class/return_names.js';
import { asHtmlTable, asTabs } from '../../../web/desk/class/table_text.js';

test('works go back under the names and folders under which they came, and never out of them', () => {
  const from = (name, folder, file) => ({ name, sources: [{ name: file, folder }] });
  assert.deepEqual(
    namesForReturn([
      from('Ada', 'Ada_12_file_', 'bell.work.json'),
      from('Ben', 'Ben_13_file_', 'bell.html'),
      from('Cleo', '', 'pasted'),
      from('Cleo', '', 'pasted'),
      { name: '', sources: [] },
      from('Dara', '../../etc', 'x.json'),
      from('Emil', 'C:\\Users\\e', 'x.txt'),
      from('Ada', 'ada_12_FILE_', 'BELL.json'),
    ]),
    ['Ada_12_file_/bell.work.json', 'Ben_13_file_/bell.work.json', 'Cleo.work.json', 'Cleo-2.work.json', 'worksheet.work.json', 'etc/x.work.json', 'Users/e/x.work.json', 'ada_12_FILE_/BELL-2.work.json'],
  );
});

test('of a work that was sent twice the last name counts', () => {
  assert.deepEqual(namesForReturn([{ name: 'Ada', sources: [{ name: 'old.work.json', folder: '' }, { name: 'new.work.json', folder: 'Ada' }] }]), ['Ada/new.work.json']);
});

test('a copied table runs no formula, breaks no row and holds no markup', () => {
  const rows = [['Student', 'Total'], ['=HYPERLINK("x")', '-2'], ['@cmd', '+1+1'], ['Ada\tB\nC <b>', '3.5']];
  assert.equal(asTabs(rows), 'Student\tTotal\n\'=HYPERLINK("x")\t-2\n\'@cmd\t\'+1+1\nAda B C <b>\t3.5');
  assert.ok(asHtmlTable(rows).includes('<td>Ada\tB\nC &lt;b&gt;</td>'));
  assert.ok(asHtmlTable(rows).startsWith('<table><tr><th>Student</th>'));
});
