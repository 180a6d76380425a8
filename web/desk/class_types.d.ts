/**
 * The shapes that cross between the desk and the core about a class's work, as JSON. `ClassWork` of desk.wasm holds one
 * class: its lesson, the works that came in, every decision. The core keeps no clock and no storage: the desk says when
 * and by whom something is done, and keeps what `save()` gives.
 *
 * A *student* is the id of one person's work (letters, digits, `-`; the `copy` of their work file, or made from it). An
 * *answer* is what one student wrote to one part. Points are absolute, 0 to the part's maximum. All times are
 * milliseconds since 1970.
 */
import type { Comparison, Forgiven, HandInWay, Problem, Response, Span, Verdict } from '../types.js';

/** The embind class. Texts in and out are JSON where a type stands beside them; free it with `delete()`. */
export interface ClassWorkHandle {
  /** `[]` where it could be opened. Else why not, or what is damaged: `opened()` tells whether there is a class. */
  problems(): string; // Problem[]
  /** Whether there is a class to work with; with problems, the rest of it. */
  opened(): boolean;
  overview(): string; // ClassOverview
  /** A work file's text, as it came. `source` and `at`: where it was found and when it was received. */
  add_work(text: string, source: string /* WorkSource */, at: number): string; // Arrival
  /** Checks the next `most` answers that wait for it; call it until `done` is `total`. Nothing else has to wait for it. */
  mark(most: number): string; // MarkingProgress
  /** The answers to one part as groups, the unsure ones first. */
  groups(part: string): string; // PartGroups
  /** Everything a teacher does. */
  act(action: string /* ClassAction */): string; // ClassUpdate
  student(id: string): string; // StudentSheet, or null
  book(): string; // MarkBook
  /** Opens in spreadsheets, formulas disarmed. Write `\ufeff` before it into the file: the mark does not cross as text. */
  csv(): string;
  /** A work file's text with reviews, for the student to open; empty where there is no such student. */
  returned(student: string): string;
  /** The class file's text. */
  save(): string;
  /** Joins with another file of the same class. */
  merge(text: string): string; // ClassMerge
  delete(): void;
}

/** Of the module desk.wasm: `new module.ClassWork(text, id)`. */
export interface ClassWorkConstructor {
  /** A class file's text, or a lesson's for a new class, which takes `id` (any text; two files of one id are one class). */
  new (text: string, id: string): ClassWorkHandle;
}

export interface WorkSource {
  /** Of the file; `""` for what was pasted. */
  name: string;
  /** Folders above it in a zip or a dropped folder, `""` where there are none. */
  folder: string;
}

/** What a person has looked at, what the checker alone has marked, what waits, what is empty. */
export type AnswerState = 'person' | 'checker' | 'open' | 'unanswered';

export interface ClassOverview {
  id: string;
  name: string;
  lesson: { id: string; title: string; language: string; fingerprint: string };
  /** The lesson as it was given, with its key. */
  lesson_text: string;
  parts: PartOverview[];
  students: StudentOverview[];
  /** Taken out of the class, and can be brought back. */
  removed: { id: string; name: string }[];
  /** Work of the same name that nobody has said anything of: each pair once. */
  same_name: { name: string; students: [string, string] }[];
  /** Long answers that are equal to the letter, with when each was last written. Nothing more is said of them. */
  equal_answers: EqualAnswers[];
  comments: ReusableComment[];
  giving_back: GivingBack;
  /** What `undo` takes back next, and `redo` brings back; null where there is nothing. */
  undo: UndoStep | null;
  redo: UndoStep | null;
  /** Answers still to be checked by `mark`. */
  to_mark: number;
}

export interface PartOverview {
  id: string;
  /** As printed: "2a". */
  label: string;
  /** Markdown, and of the question above it where that has parts. */
  prompt: string;
  question_prompt: string;
  type: string;
  points: number;
  /** Of the students: how many answered, and how many answers are in each state. */
  answered: number;
  person: number;
  checker: number;
  open: number;
  /** For essays. */
  rubric: { criterion: string; points: number }[];
  /** Model answer, a text per line, and what was accepted and rejected for this class. */
  answer: string[];
  explanation: string;
  accepted: string[];
  rejected: string[];
  /** Whether a decision can teach the checker of this part anything. */
  can_learn: boolean;
}

export interface StudentOverview {
  id: string;
  /** As the teacher put it, else as the student did; may be empty. */
  name: string;
  /** As the student wrote it. */
  own_name: string;
  date: string;
  sources: WorkSource[];
  received: number;
  started: number;
  /** When they last wrote anything. */
  last_at: number;
  answered: number;
  finished: boolean;
  handed_in: { how: HandInWay; at: number } | null;
  /** Whether the work was done on this edition of the lesson, and the parts that are asked otherwise now. */
  same_edition: boolean;
  changed_parts: string[];
  /** What of the file could not be read; the original is kept in the class file. */
  problems: Problem[];
  /** Points so far, and those that wait for a person. */
  score: number;
  open: number;
  max: number;
  person: number;
}

export interface EqualAnswers {
  part: string;
  response: Response;
  words: number;
  students: { id: string; at: number }[];
}

export interface ReusableComment {
  text: string;
  /** How many answers have it. */
  used: number;
}

export interface GivingBack {
  /** Whether the student can go on with the work that is returned, or read it only. */
  go_on: boolean;
}

export interface UndoStep {
  action: string;
  /** Of the part it was about, or `""`. */
  part: string;
  answers: number;
  at: number;
}

/** What became of a file that was added. */
export interface Arrival {
  /** Why it was not taken, null where it was. */
  fault: 'unreadable' | 'newer-format' | 'other-lesson' | null;
  /** What is damaged; the rest was taken. */
  problems: Problem[];
  /** Of the lesson that it is about. */
  lesson: { id: string; title: string };
  /** Whose it is; null with a fault. */
  student: StudentOverview | null;
  /** `new`; `same`: it was here to the letter; `merged` with what that student had sent before. */
  how: 'new' | 'same' | 'merged' | null;
  /** Others of the same name: ask whether they are one person (`join`) or two (`keep-apart`). */
  same_name: string[];
}

export interface MarkingProgress {
  done: number;
  total: number;
}

export interface PartGroups {
  part: string;
  groups: AnswerGroup[];
  unanswered: string[]; // students
  /**
   * All rows sorted by `rank` stand in one list from the likeliest to be right to the likeliest to be wrong. Rows whose
   * rank is below `line` are more likely right. The quickest way through a part (measured: about 20 decisions for 100
   * answers of a sentence, 30 of them at a time): the teacher moves the line, decides the exceptions one by one, then
   * "right" for all above and "wrong" for all below, one decision each.
   */
  line: number;
}

export interface AnswerGroup {
  /** Stays the same while the group does; for `move`. */
  id: string;
  /** 1, 2, … in the order to look at them. */
  number: number;
  /** What the answers have in common; `own`: put together by hand; `list`: the page's, of all groups. */
  why: 'equal' | 'ideas' | 'near' | 'own' | 'single' | 'list';
  /** The checker's verdict on all of them. */
  verdict: Verdict;
  /** How likely a teacher would call it right, 0 to 1: the middle of the answers'. */
  confidence: number;
  /** Ideas of the key that are covered, contradicted or unsure in them. */
  ideas: { state: 'covered' | 'contradicted' | 'unsure'; text: string }[];
  /** The likeliest to be right first: "right down to here" and "wrong from here on" are one decision each. */
  rows: AnswerRow[];
  /** How many students, and of those how many were decided by a person. */
  students: number;
  decided: number;
}

/** Answers that are equal but for case, spacing, punctuation, or what their kind does not look at. */
export interface AnswerRow {
  /** Its place in the list of all rows of the part, from 0: see `PartGroups.line`. */
  rank: number;
  /** Of which the first is shown; others are written otherwise. */
  response: Response;
  others: Response[];
  students: string[];
  verdict: Verdict;
  confidence: number;
  score: number;
  open: number;
  /** What earned an idea, by the number of the idea in the key. */
  ideas: { state: 'missing' | 'covered' | 'contradicted' | 'unsure'; text: string; spans: Span[] }[];
  items: { name?: string; verdict: Verdict }[];
  forgiven: Forgiven[];
  /** Words that the group's first row has not. */
  differs: Span[];
  /** Where all its students have the same; null where none was decided or they differ. */
  decision: Decision | null;
  /** How many of its students were decided by a person. */
  decided: number;
  /** Whether its mark is the checker's, or that of an equal answer that a person decided (`by_equal`). */
  by_equal: boolean;
}

export interface Decision {
  verdict: 'correct' | 'partly' | 'incorrect';
  points: number;
  /** By criterion of the rubric; empty where the points were given as a whole. */
  criteria: number[];
  by: string;
  at: number;
}

/** `students` names answers to `part`; every action carries `at`, and `by` where a person has given a name. */
export type ClassAction = { at: number; by?: string } & (
  | {
      do: 'decide';
      part: string;
      students: string[];
      /** `points` only for `partly` and with a rubric; else all or none. `null` takes the decision back. */
      verdict: 'correct' | 'partly' | 'incorrect' | null;
      points?: number;
      criteria?: number[];
      /** Whether the key for this class learns from it: the answers go to accept or reject. Default true. */
      teach?: boolean;
    }
  /** On an answer; `part: ""`: on the whole work. An empty text takes it away. `keep`: offer it again (default true). */
  | { do: 'comment'; part: string; students: string[]; text: string; keep?: boolean }
  /** Offers a comment again, or no more. */
  | { do: 'keep-comment'; text: string; keep: boolean }
  /** Into the group with that id, or into a new one of their own (`""`). */
  | { do: 'move'; part: string; students: string[]; group: string }
  /** Says of two works of one name that they are one person's, or two's. */
  | { do: 'join' | 'keep-apart'; students: [string, string] }
  | { do: 'rename'; student: string; name: string }
  | { do: 'name-class'; name: string }
  /** Takes the works of a student out of the class, or back in. */
  | { do: 'remove' | 'bring-back'; student: string }
  | { do: 'giving-back'; go_on: boolean }
  /** The last `decide`, `comment` or `move` that stands, or was taken back. */
  | { do: 'undo' | 'redo' }
);

export interface ClassUpdate {
  error: 'unknown-action' | 'unknown-part' | 'unknown-student' | 'wrong-shape' | 'nothing-to-undo' | 'unreadable' | null;
  /** The answers whose automatic mark changed because the key learned from a decision, or forgot it. */
  changed: ChangedMark[];
  /** How it stands now: of the part the action was about, or null. */
  part: PartOverview | null;
  undo: UndoStep | null;
  redo: UndoStep | null;
  to_mark: number;
}

export interface ChangedMark {
  part: string;
  student: string;
  response: Response;
  before: { verdict: Verdict; score: number; open: number };
  after: { verdict: Verdict; score: number; open: number };
}

export interface StudentSheet extends StudentOverview {
  comment: { text: string; by: string; at: number } | null;
  parts: SheetPart[];
  /** Answers to parts that this lesson does not have. */
  orphans: { id: string; value: Response }[];
}

export interface SheetPart {
  id: string;
  label: string;
  response: Response | null;
  /** When it was last written. */
  at: number;
  question_changed: boolean;
  state: AnswerState;
  /** As it stands: by a person, or else by the checker. */
  verdict: Verdict;
  points: number;
  open: number;
  max: number;
  /** The checker's, with the wording of ideas and what would have been right. */
  checker: {
    verdict: Verdict;
    score: number;
    open: number;
    confidence: number;
    ideas: { state: string; text: string; spans: Span[] }[];
    items: { name?: string; verdict: Verdict; answer?: string }[];
    forgiven: Forgiven[];
    by_equal: boolean;
  } | null;
  decision: Decision | null;
  /** A decision on an earlier answer, which the student has changed since. */
  earlier_decision: (Decision & { response: Response | null }) | null;
  comment: { text: string; by: string; at: number } | null;
  attempts: { at: number; value: Response | null; verdict: Verdict; score: number }[];
  hints: number;
  revealed: boolean;
  compared: Comparison;
}

export interface MarkBook {
  parts: BookPart[];
  students: BookRow[];
  /** Students by total, in steps of a tenth of the whole: `from` and `to` in per cent. */
  histogram: { from: number; to: number; students: number }[];
  mean: number;
  median: number;
  max: number;
  /** Cronbach's alpha, −1 to 1; null where it says nothing: fewer than two parts or students, or all totals alike. */
  reliability: number | null;
}

export interface BookPart {
  id: string;
  label: string;
  points: number;
  /** Of the points that could be had by those who answered or left it empty, 0 to 1; open points count as none. */
  share: number;
  answered: number;
  person: number;
  checker: number;
  open: number;
  /** Wrong answers that at least two students gave, the most frequent first. */
  common_wrong: { response: Response; students: string[] }[];
}

export interface BookRow {
  id: string;
  name: string;
  cells: { points: number; open: number; verdict: Verdict; state: AnswerState }[]; // as `parts`
  score: number;
  open: number;
  person: number;
}

export interface ClassMerge {
  fault: 'unreadable' | 'newer-format' | 'other-class' | null;
  problems: Problem[];
  new_students: number;
  new_decisions: number;
}
