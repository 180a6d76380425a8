// A lesson with every kind of question, and for each part what a student enters and is told.

const passage = `## The ferry

The ferry *Heron* crosses the strait **six times a day**. It carries mail, milk and passengers. In fog it stays in port,
because fog hides the buoys from the pilot; in a gale it stays in port, because the quay at Norr lies open to the west.

> A crossing takes 40 minutes.

| day | boats |
|---|---|
| Monday | 6 |
| Sunday | 2 |
`;

export const image = {
  src: 'strait.svg',
  alt: 'A map: land in the south, an island in the north, and a dashed line across the water between them.',
};

export const lesson = {
  format: 'lesson/1',
  id: 'the-ferry',
  title: 'The ferry to Norr',
  byline: 'A. Writer',
  date: '2026-02-03',
  source: { name: 'Written for these tests', rights: 'MIT' },
  subject: 'Geography',
  audience: 'Grade 7',
  minutes: 20,
  directions: 'Read the passage, then answer.',
  passage,
  glossary: [{ term: 'strait', definition: 'A narrow piece of *sea*.' }],
  questions: [
    {
      id: 'reasons',
      type: 'short',
      prompt: 'Why does the ferry sometimes stay in port? Give two reasons.',
      points: 2,
      hints: ['One has to do with seeing.', 'The other with the wind.'],
      explanation: 'Both fog and wind make landing dangerous.',
      evidence: ['fog hides the buoys from the pilot'],
      answer: { ideas: ['Fog hides the buoys from the pilot.', 'In a gale the quay lies open to the west wind.'], need: 2 },
    },
    { id: 'cargo', type: 'list', prompt: 'Name two things it carries.', points: 2, answer: { ideas: ['mail', 'milk', 'passengers'], need: 2 } },
    { id: 'minutes', type: 'number', prompt: 'How long is a crossing?', answer: { value: 40, tolerance: 1, unit: 'minutes' } },
    {
      prompt: 'Choose.',
      id: 'choosing',
      parts: [
        {
          id: 'name',
          type: 'choice',
          prompt: 'What is the ferry called?',
          choices: ['Heron', { text: 'Norr', feedback: 'That is where it goes.' }, 'Strait'],
          answer: 'Heron',
        },
        { id: 'stays', type: 'choice', prompt: 'When does it stay in port?', choices: ['In fog', 'In a gale', 'On Mondays'], answer: ['In fog', 'In a gale'] },
        { id: 'sunday', type: 'true-false', prompt: 'On Sunday there are more boats than on Monday.', answer: false },
      ],
    },
    { id: 'typed', type: 'blanks', prompt: 'Fill the gaps.', text: 'The {{ferry|boat}} crosses the {{strait}}.' },
    { id: 'banked', type: 'blanks', prompt: 'Use the words.', text: 'In {{fog}} the pilot cannot see the {{buoys}}.', bank: true, distractors: ['milk'] },
    { id: 'menus', type: 'blanks', prompt: 'Choose the words.', text: 'The quay lies open to the {{west}}.', choose: true, distractors: ['north', 'east'] },
    {
      id: 'opinion',
      type: 'essay',
      prompt: 'Would you live on Norr? Say why.',
      points: 4,
      words: { min: 5, max: 60 },
      rubric: [{ criterion: 'Takes a side', points: 2 }, { criterion: 'Gives a reason', points: 2 }],
      model: 'Yes, because it is quiet there.',
    },
    {
      id: 'words',
      type: 'match',
      prompt: 'Join each word to its meaning.',
      points: 2,
      pairs: [['buoy', 'a float that **shows** the way'], ['quay', 'a wall where boats tie up']],
      distractors: ['a strong wind'],
    },
    { id: 'morning', type: 'order', prompt: 'What comes first?', points: 2, items: ['Mail is loaded.', 'The *Heron* leaves.', 'She ties up at Norr.'] },
    {
      id: 'kinds',
      type: 'sort',
      prompt: 'Fact or opinion?',
      points: 2,
      groups: { Fact: ['A crossing takes 40 minutes.'], Opinion: ['It is quiet on Norr.'] },
    },
    { id: 'proof', type: 'evidence', prompt: 'Which sentence says what it carries?', answer: ['It carries mail, milk and passengers.'] },
    {
      id: 'timetable',
      type: 'table',
      prompt: 'Fill in the timetable.',
      points: 2,
      columns: ['Day', 'Boats', '**Weekend?**'],
      rows: [
        ['Monday', { type: 'number', answer: 6 }, 'no'],
        ['Sunday', '2', { type: 'choice', choices: ['yes', 'no'], answer: 'yes' }],
      ],
    },
    {
      id: 'map',
      type: 'label',
      prompt: 'Name the places on the map.',
      points: 2,
      image,
      labels: [{ x: 0.7, y: 0.3, answer: 'Norr' }, { x: 0.45, y: 0.5, answer: 'strait' }],
      bank: true,
      distractors: ['harbour'],
    },
  ],
  resources: [{ type: 'map', title: 'A map of the strait', url: 'https://maps.example/strait', note: 'Find Norr.' }],
};

/** What a student enters in each part, in order, all of it right, and the words of the verdict. */
export const rightAnswers = [
  { label: '1', value: 'Fog hides the buoys from the pilot. In a gale the quay lies open to the west wind.', verdict: 'Right' },
  { label: '2', value: ['milk', 'mail'], verdict: 'Right' },
  { label: '3', value: '40', verdict: 'Right' },
  { label: '4a', value: 'Heron', verdict: 'Right' },
  { label: '4b', value: ['In fog', 'In a gale'], verdict: 'Right' },
  { label: '4c', value: false, verdict: 'Right' },
  { label: '5', value: ['boat', 'strait'], verdict: 'Right' },
  { label: '6', value: ['fog', 'buoys'], verdict: 'Right' },
  { label: '7', value: ['west'], verdict: 'Right' },
  { label: '8', value: 'Yes, I would: it is quiet and one hears the sea.', verdict: 'For your teacher to read' },
  { label: '9', value: { buoy: 'a float that **shows** the way', quay: 'a wall where boats tie up' }, verdict: 'Right' },
  { label: '10', value: ['Mail is loaded.', 'The Heron leaves.', 'She ties up at Norr.'], verdict: 'Right' },
  { label: '11', value: { 'A crossing takes 40 minutes.': 'Fact', 'It is quiet on Norr.': 'Opinion' }, verdict: 'Right' },
  { label: '12', value: ['It carries mail, milk and passengers.'], verdict: 'Right' },
  { label: '13', value: [['', '6', ''], ['', '', 'yes']], verdict: 'Right' },
  { label: '14', value: ['Norr', 'strait'], verdict: 'Right' },
];
