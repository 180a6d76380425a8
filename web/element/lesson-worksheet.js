import { LessonWorksheet } from './element.js';

LessonWorksheet.define();

export { LessonWorksheet };
