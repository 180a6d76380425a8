import { asLesson, asText } from '../element/lesson_source.js';

// A lesson from a file, kept for as long as its tab is open: the page that shows it may be loaded again.
const place = 'lesson-worksheet:opened';

/**
 * Keeps a lesson for this entry of the tab's history.
 * @param {unknown} lesson as the worksheet has it
 */
export function keepOpened(lesson) {
  if (!lesson) return;
  const text = asText(asLesson(/** @type {object} */ (lesson)));
  const entry = String(Date.now());
  try {
    sessionStorage.setItem(place, JSON.stringify({ entry, text }));
    history.replaceState({ opened: entry }, '');
  } catch {
    // It is too long to be kept, or nothing may be kept here: the file has to be opened again.
  }
}

/** The lesson that this entry of the tab's history has shown, if it is still kept. @returns {string | null} */
export function openedBefore() {
  try {
    const { entry, text } = JSON.parse(sessionStorage.getItem(place) ?? '{}');
    return entry && entry === history.state?.opened ? text : null;
  } catch {
    return null;
  }
}
