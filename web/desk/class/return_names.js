import { fileName } from '../../storage/work_file.js';

/**
 * The names that works go back under: as they were received, so that a course site knows whose each is; made from the
 * student's name where they came without one. No two are the same.
 * @param {{ name: string, sources: { name: string, folder: string }[] }[]} students
 */
export function namesForReturn(students) {
  const taken = new Set();
  return students.map(({ name, sources }) => {
    const last = sources.at(-1) ?? { name: '', folder: '' };
    const isFile = /\.(json|html?|txt)$/i.test(last.name);
    const base = isFile ? last.name.replace(/(\.work)?\.(json|html?|txt)$/i, '') : fileName([name]);
    const folder = isFile ? safeFolder(last.folder) : '';
    let path = `${folder}${base}.work.json`;
    for (let again = 2; taken.has(path.toLowerCase()); again++) path = `${folder}${base}-${again}.work.json`;
    taken.add(path.toLowerCase());
    return path;
  });
}

/** Never out of the folder that it is unpacked in. @param {string} folder */
function safeFolder(folder) {
  const steps = folder.split(/[/\\]/).filter((step) => step && step !== '.' && step !== '..' && !/^[a-z]:$/i.test(step));
  return steps.map((step) => `${step}/`).join('');
}
