// A lesson from a file, kept for as long as its tab is open: the page that shows it may be loaded again.
const place = 'lesson-worksheet:opened';

/**
 * Keeps a lesson for this entry of the tab's history.
 * @param {string | null} lesson
 */
export function keepOpened(lesson) {
  if (lesson === null) return;
  const entry = String(Date.now());
  try {
    sessionStorage.setItem(place, JSON.stringify({ entry, lesson }));
    history.replaceState({ opened: entry }, '');
  } catch {
    // It is too long to be kept, or nothing may be kept here: the file has to be opened again.
  }
}

/** The lesson that this entry of the tab's history has shown, if it is still kept. @returns {string | null} */
export function openedBefore() {
  try {
    const { entry, lesson } = JSON.parse(sessionStorage.getItem(place) ?? '{}');
    return entry && entry === history.state?.opened ? lesson : null;
  } catch {
    return null;
  }
}
