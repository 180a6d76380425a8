import { reader } from 'worksheet-cores';
import { LessonWorksheet } from './element.js';

if (typeof HTMLElement !== 'undefined') {
  void reader.get(); // while the element fetches its lesson
  LessonWorksheet.define();
}

export { LessonWorksheet };
