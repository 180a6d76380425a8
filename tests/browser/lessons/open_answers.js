// A lesson whose answers can be left open, half right, or too short.

const bridge = 'When the river is in flood the bridge is closed. It is closed as well while the bridge is being painted. Rain alone closes nothing.';

export const lesson = {
  format: 'lesson/1',
  id: 'open-answers',
  title: 'The bridge at Holm',
  passage: bridge,
  questions: [
    { id: 'length', type: 'number', prompt: 'How long is the bridge?', answer: { value: 40, unit: 'm' }, explanation: 'It was measured in metres.' },
    {
      id: 'why',
      type: 'short',
      prompt: 'Under what two circumstances is the bridge closed?',
      points: 2,
      answer: {
        ideas: [
          { say: 'When the river is in flood.', not: ['When the river is low.'], hint: 'One has to do with the water.', feedback: 'Yes, a flood is one.' },
          { say: 'While the bridge is being painted.', hint: 'Think of a brush.' },
        ],
        need: 2,
      },
    },
    {
      id: 'pick',
      type: 'choice',
      prompt: 'Which two close the bridge?',
      points: 2,
      choices: ['A flood', { text: 'Rain', feedback: 'Rain alone closes nothing.' }, 'Painting', 'A parade'],
      answer: ['A flood', 'Painting'],
    },
    { id: 'steps', type: 'order', prompt: 'What comes first?', points: 2, items: ['It rains.', 'The river rises.', 'A flood comes.', 'The bridge is closed.'] },
    { id: 'name', type: 'choice', prompt: 'Where is the bridge?', choices: ['Holm', 'Norr'], answer: 'Holm' },
    { id: 'gaps', type: 'blanks', prompt: 'Fill the gaps.', points: 2, text: 'It closes in a {{flood}} and when it is {{painted}}.' },
    {
      id: 'view',
      type: 'essay',
      prompt: 'Should it close in rain as well? Explain.',
      points: 4,
      words: { min: 30 },
      ideas: ['Rain makes the bridge slippery.'],
      model: 'I think it should stay open, because people need it.',
    },
    { id: 'other-view', type: 'essay', prompt: 'What would you change?', model: 'I would add a railing.' },
  ],
  settings: { feedback: 'each', attempts: 2, reveal: 'attempts' },
};
