/** What each part has earned, as far as it may be told, and the whole. */
export interface Results {
  parts: { id: string; label: string; response: unknown; score: number; open: number; max: number; verdict: 'correct' | 'partly' | 'incorrect' | 'unsure' | 'unanswered' }[];
  score: number;
  /** Points that a person has to decide on. */
  open: number;
  max: number;
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
  finished: boolean;
}

export interface WorksheetEvents {
  'worksheet-ready': CustomEvent<{ id: string; title: string }>;
  'worksheet-answered': CustomEvent<{ part: string; value: unknown }>;
  'worksheet-marked': CustomEvent<{ part: string; verdict: string; score: number; open: number; max: number }>;
  'worksheet-progress': CustomEvent<Progress>;
  'worksheet-finished': CustomEvent<Results>;
  'worksheet-saved': CustomEvent<{ kind: string; at?: number; reason?: string }>;
  'worksheet-problem': CustomEvent<{ problems?: unknown[]; failure?: string; address?: string; cause?: unknown; remedy?: string; build?: string }>;
}

export class LessonWorksheet extends HTMLElement {
  static readonly build: string;
  static define(tag?: string, registry?: CustomElementRegistry): typeof LessonWorksheet;
  src: string;
  theme: string;
  feedback: string;
  layout: string;
  back: string;
  readonly: boolean;
  /** A lesson that the page has at hand: its text, its bytes, or what the JSON says. */
  get lesson(): unknown;
  set lesson(value: string | Uint8Array | object | null);
  load(lesson: string | Uint8Array | object, more?: { work?: string; base?: string }): Promise<void>;
  work(): string | null;
  results(): Promise<Results | null>;
  restore(work: string | object): Promise<boolean>;
  reset(): void;
  print(mode?: 'blank' | 'answers' | 'key', what?: { passage?: boolean; marks?: boolean }): Promise<void>;
  openFile(file: File): Promise<void>;
  addEventListener<Name extends keyof WorksheetEvents>(type: Name, listener: (this: LessonWorksheet, event: WorksheetEvents[Name]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'lesson-worksheet': LessonWorksheet;
  }
}
