// The kinds that are fetched on demand, in a lesson read from right to left. One try, and then the answers are shown.
import { image } from './every_kind.js';

export const rightToLeft = {
  format: 'lesson/1',
  id: 'al-abbara',
  title: 'العبّارة إلى الجزيرة',
  language: 'ar',
  settings: { attempts: 1, reveal: 'attempts' },
  passage: 'تعبر العبّارة المضيق **ست مرات** في اليوم. تحمل البريد والحليب والركّاب. في الضباب تبقى في الميناء.',
  questions: [
    { type: 'match', prompt: 'صل كل كلمة بمعناها.', pairs: [['مضيق', 'جزء ضيّق من البحر'], ['عوّامة', 'جسم طافٍ يدلّ على الطريق']] },
    { type: 'order', prompt: 'رتّب الأحداث.', items: ['يُحمَّل البريد.', 'تغادر العبّارة.', 'ترسو في الجزيرة.'] },
    { type: 'sort', prompt: 'حقيقة أم رأي؟', groups: { حقيقة: ['تعبر ست مرات.'], رأي: ['الجسر قبيح.'] } },
    { type: 'evidence', prompt: 'أي جملة تقول ماذا تحمل؟', answer: ['تحمل البريد والحليب والركّاب.'] },
    { type: 'table', prompt: 'املأ الجدول.', columns: ['اليوم', 'الرحلات'], rows: [['الاثنين', { type: 'number', answer: 6 }]] },
    { type: 'label', prompt: 'سمِّ المكان.', image: { ...image, alt: 'خريطة' }, labels: [{ x: 0.7, y: 0.3, answer: 'الجزيرة' }], bank: true, distractors: ['الميناء'] },
  ],
};
