// A passage to mark, to listen to and to search, with a part that rests on a place far down in it.

const paragraph = (n) =>
  `The ferry *Heron* crosses the strait for the ${n} time today. It carries mail, milk and passengers. In fog it stays in port.`;

export const lesson = {
  format: 'lesson/1',
  id: 'the-long-ferry',
  title: 'The ferry, at length',
  passage: [
    '## The ferry',
    ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map(paragraph),
    '> A crossing takes **forty minutes** in calm water.',
  ].join('\n\n'),
  glossary: [{ term: 'strait', definition: 'A narrow piece of *sea*.' }],
  questions: [
    {
      id: 'minutes',
      type: 'number',
      prompt: 'How long is a crossing?',
      answer: { value: 40, unit: 'minutes' },
      evidence: ['A crossing takes forty minutes'],
    },
  ],
  resources: [
    { type: 'video', title: 'The Heron at sea', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', note: 'Three minutes.' },
    { type: 'audio', title: 'The horn', url: 'https://sounds.example/horn.mp3' },
    { type: 'map', title: 'A map of the strait', url: 'https://maps.example/strait', note: 'Find Norr.' },
  ],
};
