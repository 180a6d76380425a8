/** The shapes that cross between the core and the page, as JSON. */

export type Direction = 'ltr' | 'rtl';
export type Verdict = 'correct' | 'partly' | 'incorrect' | 'unsure' | 'unanswered';
/** What a student put into one part: see src/kinds/response.h. A table's is its rows. */
export type Response = string | boolean | string[] | string[][] | Record<string, string>;

/** What a student found who compared an answer that is left open with the model answer; null before that. */
export type Comparison = 'same' | 'different' | null;

/** Something wrong with a lesson or a work file, with what to do about it. */
export interface Problem {
  line: number;
  column: number;
  path: string;
  what: string;
  remedy: string;
}

/** What a student fills in, by the kind of question. */
export interface Fields {
  /** `strict`: a single letter may decide. */
  short: { lines: number; strict: boolean };
  list: { lines: number };
  number: { unit: string };
  choice: { several: boolean; choices: string[] };
  'true-false': Record<string, never>;
  blanks: { pieces: Piece[]; bank: string[] | null; menus: string[] | null };
  match: { left: string[]; right: string[] };
  order: { items: string[] };
  sort: { groups: string[]; items: string[] };
  evidence: { need: number };
  table: { columns: string[]; rows: Cell[][] };
  label: { image: { src: string; alt: string }; labels: { x: number; y: number }[]; bank: string[] | null };
  essay: { min: number; max: number; rubric: { criterion: string; points: number }[] };
}

export type Piece = { text: string } | { gap: number; size: number };
/** Of a table: what stands there, or what is to be filled in. */
export type Cell = { text: string } | { [Type in 'short' | 'number' | 'choice']: { type: Type; field: Fields[Type] } }['short' | 'number' | 'choice'];

export interface PartOf<Type extends keyof Fields> {
  id: string;
  label: string;
  type: Type;
  prompt: string;
  points: number;
  hints: number;
  field: Fields[Type];
}
export type Part = { [Type in keyof Fields]: PartOf<Type> }[keyof Fields];

export interface Question {
  id: string;
  label: string;
  prompt: string;
  group: boolean;
  parts: Part[];
}

/** What a page may see of a lesson: never its key. What the lesson does not say is empty, `minutes` 0. */
export interface View {
  id: string;
  /** Under which earlier versions kept the work; empty where there is none. */
  earlier_id: string;
  fingerprint: string;
  title: string;
  byline: string;
  date: string;
  source: { name: string; url: string; rights: string } | null;
  language: string;
  direction: Direction;
  audience: string;
  subject: string;
  minutes: number;
  directions: string;
  passage: string;
  glossary: { term: string; definition: string }[];
  resources: { type: string; title: string; url: string; note: string }[];
  /** What the author says is to be done with the work, and where it may be sent. */
  hand_in: { to: string; url: string };
  settings: {
    feedback: 'each' | 'end' | 'none';
    /** 0: as many as one likes. */
    attempts: number;
    reveal: 'right' | 'attempts' | 'end' | 'never';
    guided: boolean;
  };
  /** How the lesson was published: where it is not `open`, nothing can be checked. */
  keys: 'open' | 'sealed' | 'none';
  points: number;
  /** Only in guided reading: where each stretch of the passage ends, and the parts that open what comes after it. */
  stretches?: { end: number; parts: string[] }[];
  questions: Question[];
}

/** `begin` and `end` count UTF-16 units of the response's string number `field`. */
export interface Span {
  field: number;
  begin: number;
  end: number;
}

export interface IdeaMark {
  state: 'covered' | 'missing' | 'contradicted' | 'unsure';
  text: string | null;
  spans: Span[];
  hint: string;
  feedback: string;
}

export interface ItemMark {
  /** Which item it is about, where its place does not tell. */
  name?: string;
  verdict: Verdict;
  answer: string | null;
  feedback: string;
}

export interface Forgiven {
  kind: 'case' | 'accents' | 'spelling';
  wrote: string;
  read_as: string;
}

export interface Mark {
  verdict: Verdict;
  score: number;
  /** Points that a person has to decide on. */
  open: number;
  max: number;
  /** A teacher has to read it. */
  needs_reader: boolean;
  /** Most of it is copied from the passage. */
  copied: boolean;
  ideas: IdeaMark[];
  items: ItemMark[];
  covered: number;
  need: number;
  forgiven: Forgiven[];
}

export interface Due {
  answer: string[];
  explanation: string;
  evidence: string[];
}

export interface PartState {
  id: string;
  value: Response | null;
  answered: boolean;
  checked: boolean;
  attempts: number;
  attempts_left: number | null;
  locked: boolean;
  can_check: boolean;
  can_reveal: boolean;
  /** The student has asked for the answer. */
  revealed: boolean;
  /** The answer is left open, and the student may compare it with the model answer. */
  can_compare: boolean;
  compared: Comparison;
  hints: string[];
  hints_left: number;
  question_changed: boolean;
  /** What a teacher decided on this part, in work that was given back. */
  review?: Review;
  mark: Mark | null;
  due: Due | null;
}

/** A teacher's decision on an answer, or a comment, or both. */
export interface Review {
  verdict: 'correct' | 'partly' | 'incorrect' | null;
  /** Null where the teacher gave none. */
  points: number | null;
  comment: string;
  by: string;
  at: number;
  /** Whether it is about what stands in the field now. */
  current: boolean;
}

export interface Progress {
  parts: number;
  answered: number;
  right: number;
  partly: number;
  unsure: number;
  wrong: number;
  score: number;
  open: number;
  max: number;
  again: string[];
  /** Parts that wait to be compared, once all is finished. */
  to_compare: string[];
}

/** Words of the passage that a student has highlighted, with a note where there is one. */
export interface Highlight {
  id: string;
  color: string;
  quote: string;
  /** UTF-16 offset in the passage's text as it was shown. */
  start: number;
  note: string;
}

export type HandInWay = 'send' | 'share' | 'download' | 'code';

export interface Update {
  parts: PartState[];
  progress: Progress;
  student: { name: string; date: string };
  copy: string;
  finished: boolean;
  /** Whether one may go back to the answers after Finish. */
  can_reopen: boolean;
  can_undo_restart: boolean;
  /** When and how the student last gave the work away, with how many answers, and whether it has changed since. */
  handed_in: { how: HandInWay; at: number; answered: number; changed: boolean } | null;
  orphans: { id: string; value: Response }[];
  /** All of them, where they can have changed. */
  annotations?: Highlight[];
  /** Of work that a teacher gave back: what is said of the whole, and whether the student may go on. */
  returned?: { comment: string; by: string; at: number; go_on: boolean; score: number; max: number };
  problems: Problem[];
  error: string | null;
}

/** What each part has earned, as far as it may be told, and the whole. */
export interface Results {
  parts: { id: string; label: string; response: Response | null; score: number; open: number; max: number; verdict: Verdict; compared: Comparison }[];
  score: number;
  open: number;
  max: number;
}

export type Action = { do: string; at?: number; [more: string]: unknown };

/** What a teacher has to know to mark one part. */
export interface KeyPart {
  id: string;
  /** What a student would enter to be wholly right; null for free text. */
  response: Response | null;
  answer: string[];
  /** How many lines of `answer` make a whole answer. */
  need: number;
  explanation: string;
  evidence: string[];
}

export type SavingStatus =
  | { kind: 'saved'; at: number }
  | { kind: 'saving' }
  | { kind: 'tab-only'; reason: string }
  | { kind: 'not-saved'; reason: string }
  | { kind: 'nothing-yet' };

/** A student's work on this device, as the menu lists it. */
export interface Copy {
  copy: string;
  name: string;
  updated: number;
  answered: number;
}

/** What a part does when its student does something. */
export type Write = (action: Action) => Update;

/** What takes the whole core: it is done as soon as that is there, for which the promise waits. */
export type Act = (action: Action) => Promise<Update>;

export interface FieldContext {
  say: import('./words/index.js').Words;
  /** Names of the elements that label the field. */
  labelledBy: string;
  readonly: boolean;
  view: View;
  /** Base for relative addresses in the lesson. */
  base: string;
  lessonText: { lang: string; dir: Direction };
  ownText: { lang?: string; dir?: Direction };
  change(value: Response | null): void;
  /** Asks for a check, as the Check button does. */
  submit(): void;
  announce(text: string): void;
  passage(): PassageSide;
}

/** The passage beside the questions, for kinds that are answered in it. */
export interface PassageSide {
  element: HTMLElement;
  /** Shows the passage, or goes back to the questions, where there is room for one of them only. */
  turnTo(side: 'passage' | 'questions'): void;
  /** Of the sheet's life on the page. */
  signal: AbortSignal;
}

/** One kind of answer field. */
export interface FieldView {
  element: HTMLElement;
  show(state: PartState): void;
  focus(): void;
}

/** What a kind of question brings to the screen: `field.js` of its folder. */
export interface KindOnScreen {
  /** What the student fills in. A method, since each kind takes the parts of its own kind alone. */
  field(part: Part, context: FieldContext): FieldView;
  /** Its own style sheets, and those it shares with other kinds. */
  styles?: string[];
  /** The field itself shows, for each of its items, the mark and what would have been right. */
  marksItems?: boolean;
  /** The feedback says, for each item that is wrong, what would have been right. */
  answersItems?: boolean;
  /** What the feedback calls an item. */
  itemName?(say: import('./words/index.js').Words, at: number): string;
  /** What is said of a mark in place of the common words; empty where those fit. */
  verdictWords?(state: PartState, part: Part, context: SheetContext): string;
  /** What to do next with an answer that is partly there. */
  advice?(say: import('./words/index.js').Words): string;
  /** How a model answer is shown, if not as text. */
  modelAnswer?: 'list' | 'numbered' | 'quotes';
}

/** How a kind of question is answered on paper: `paper.js` of its folder. */
export interface KindOnPaper {
  /** A method, since each kind takes the parts of its own kind alone. */
  answer(part: Part, given: import('./paper/writing_space.js').Given, context: SheetContext): Node;
  styles?: string[];
}

/** What all parts of one sheet share. */
export interface SheetContext {
  root: ShadowRoot;
  say: import('./words/index.js').Words;
  view: View;
  base: string;
  readonly: boolean;
  /** `lang` and `dir` of the lesson's text, where they differ from the interface's. */
  lessonText: { lang: string; dir: Direction };
  /** `dir` of the interface's words inside the lesson's columns, where it differs. */
  ownText: { lang?: string; dir?: Direction };
  write: Write;
  act: Act;
  announce(text: string): void;
  passage(): PassageSide;
  showInPassage(words: string[]): void;
  focusPart(id: string): void;
  /** Does what needs a part of the program that is fetched late; tells where it cannot be had, and offers to try again. */
  late(job: () => Promise<unknown>): Promise<void>;
}
