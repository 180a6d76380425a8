import { carry } from '../element/addresses.js';
import { LessonWorksheet } from '../element/lesson-worksheet.js';
import { takeDrops } from '../pages/files_in.js';
import { piecesOfDocument } from './saved_page.js';
import { followTheme } from '../pages/page_theme.js';
import pageStyle from '../pages/page.css';

const style = new CSSStyleSheet();
style.replaceSync(pageStyle);
document.adoptedStyleSheets = [style];
followTheme();

const { lesson = '', work = '', pictures = '' } = piecesOfDocument(document) ?? {};
carry(JSON.parse(pictures || '{}'));
const sheet = new LessonWorksheet();
if (lesson) void sheet.load(lesson, work ? { work } : {});
const main = document.createElement('main');
main.append(sheet);
document.body.append(main);
takeDrops((file) => void sheet.openFile(file));
