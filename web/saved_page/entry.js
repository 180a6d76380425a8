import { carry } from '../element/addresses.js';
import { LessonWorksheet } from '../element/lesson-worksheet.js';
import { takeDrops } from '../pages/files_in.js';
import { slot } from './saved_page.js';
import { followTheme } from '../pages/page_theme.js';
import pageStyle from '../pages/page.css';

const style = new CSSStyleSheet();
style.replaceSync(pageStyle);
document.adoptedStyleSheets = [style];
followTheme();

const lesson = slot(document, 'lesson');
const work = slot(document, 'work');
carry(JSON.parse(slot(document, 'pictures') || '{}'));
const sheet = new LessonWorksheet();
sheet.theme = 'system';
if (lesson) void sheet.load(lesson, work ? { work } : {});
const main = document.createElement('main');
main.append(sheet);
document.body.append(main);
takeDrops((file) => void sheet.openFile(file));
