import { defaultKeymap, history, historyKeymap, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, keymap, placeholder } from '@codemirror/view';

/** @typedef {import('../types.js').Problem} Problem */

/** Faults to underline, by offset. @type {import('@codemirror/state').StateEffectType<import('@codemirror/view').DecorationSet>} */
const underline = StateEffect.define();


const underlined = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    const told = transaction.effects.find((effect) => effect.is(underline));
    return told ? told.value : marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Colours come from the page. Nothing here may be a picture: the policy stops pictures from style sheets. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--field)', fontSize: '1rem' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '-3px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace', fontSize: '0.9375rem', lineHeight: '1.6' },
  '.cm-content': { padding: '1.25rem 0 40vh', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 1.5rem', unicodeBidi: 'plaintext', textAlign: 'start' },
  '.cm-placeholder': { color: 'var(--quiet)', fontFamily: 'var(--sans)' },
  '&.cm-focused .cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-fault': { textDecoration: 'underline wavy var(--wrong)', textDecorationThickness: '1px', textUnderlineOffset: '4px', textDecorationSkipInk: 'none' },
  '.cm-heading': { fontWeight: '700', color: 'var(--accent)' },
  '.cm-right': { color: 'var(--right)' },
  '.cm-not': { color: 'var(--wrong)' },
  '.cm-aside': { color: 'var(--quiet)' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)', borderColor: 'var(--hair)' },
  '.cm-panel.cm-search': { padding: '0.5rem 2.5rem 0.5rem 1rem', fontFamily: 'var(--sans)' },
  '.cm-panel.cm-search label': { fontSize: '0.875rem' },
  '.cm-textfield, .cm-button': { minHeight: '2.25rem', border: '1px solid var(--edge)', borderRadius: '0.375rem', backgroundColor: 'var(--field)', backgroundImage: 'none', color: 'var(--ink)', fontSize: '0.9375rem' },
  '.cm-panel.cm-search [name=close]': { minWidth: '2.5rem', minHeight: '2.5rem', fontSize: '1.25rem', color: 'var(--ink)' },
  '.cm-searchMatch': { backgroundColor: 'var(--highlight)' },
});

const kinds = /** @type {const} */ ([
  [/^#{1,6}\s/, 'heading'],
  [/^\s*(=|\((x|X)\)|\[(x|X)\])(?=\s)/, 'right'],
  [/^\s*!(?=\s)/, 'not'],
  [/^\s*([?>])(?=\s)/, 'aside'],
]);

/** Colours the lines of lesson text that begin with a sign. */
const signs = ViewPlugin.fromClass(
  class {
    /** @param {EditorView} view */
    constructor(view) {
      this.decorations = signsIn(view);
    }
    /** @param {import('@codemirror/view').ViewUpdate} update */
    update(update) {
      if (update.docChanged || update.viewportChanged) this.decorations = signsIn(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** @param {EditorView} view */
function signsIn(view) {
  const marks = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const kind = kinds.find(([sign]) => sign.test(line.text.slice(0, 80)))?.[1];
      if (kind) marks.push(Decoration.line({ class: `cm-${kind}` }).range(line.from));
      at = line.to + 1;
    }
  }
  return Decoration.set(marks);
}

/**
 * Where the lesson is written: CodeMirror in a shadow root, whose styles the policy lets stand.
 */
export class Editor {
  #form = new Compartment();
  #hint = new Compartment();
  /** @type {import('@codemirror/state').Extension[]} */
  #extensions;

  /**
   * @param {object} options
   * @param {import('../words/desk/index.js').DeskWords} options.say
   * @param {() => void} options.changed the text has changed by whoever writes, or by undoing
   * @param {(event: ClipboardEvent) => string | null} options.paste what a paste becomes; null to let it be as it is
   * @param {(files: FileList) => void} options.drop
   */
  constructor({ say, changed, paste, drop }) {
    this.element = document.createElement('div');
    this.element.className = 'editor';
    const root = this.element.attachShadow({ mode: 'open' });
    /** @param {Event} event @param {string | null} text */
    const insert = (event, text) => {
      if (text === null) return false;
      event.preventDefault();
      if (text) this.view.dispatch(this.view.state.replaceSelection(text), { scrollIntoView: true, userEvent: 'input.paste' });
      return true;
    };
    this.#extensions = [
        history(),
        search({ top: true }),
        keymap.of([...searchKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorState.phrases.of(say.searchPhrases),
        EditorView.contentAttributes.of({ 'aria-label': say.lessonText, tabindex: '0', spellcheck: 'true', autocapitalize: 'sentences' }),
        EditorView.domEventHandlers({
          paste: (event) => insert(event, paste(event)),
          drop: (event) => {
            if (!event.dataTransfer?.files.length) return false;
            event.preventDefault();
            drop(event.dataTransfer.files);
            return true;
          },
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
        this.#form.of([]),
        this.#hint.of([]),
        underlined,
        look,
    ];
    this.view = new EditorView({ root, parent: root, extensions: this.#extensions });
  }

  get text() {
    return this.view.state.doc.toString();
  }

  /**
   * Shows another text, with nothing to undo.
   * @param {string} text
   * @param {import('./drafts.js').Form} form
   * @param {string} hint what stands there while it is empty
   */
  open(text, form, hint) {
    const { view } = this;
    view.setState(EditorState.create({ doc: text, extensions: this.#extensions }));
    view.dispatch({ effects: [this.#form.reconfigure(form === 'text' ? signs : []), this.#hint.reconfigure(hint ? placeholder(hint) : [])] });
  }

  /**
   * Puts another text in the place of this one, as one step to undo; what is the same at both ends stays where it is.
   * @param {string} text
   */
  replace(text) {
    const before = this.text;
    let from = 0;
    const shorter = Math.min(before.length, text.length);
    while (from < shorter && before[from] === text[from]) from++;
    let end = 0;
    while (end < shorter - from && before[before.length - 1 - end] === text[text.length - 1 - end]) end++;
    if (from === before.length && from === text.length) return;
    this.view.dispatch({ changes: { from, to: before.length - end, insert: text.slice(from, text.length - end) }, userEvent: 'input.replace' });
  }

  /** Inserts lines behind the line of the cursor. @param {string} text */
  insertLines(text) {
    const { state } = this.view;
    const line = state.doc.lineAt(state.selection.main.head);
    const insert = line.text.trim() ? `\n\n${text}` : text;
    const at = line.to;
    this.view.dispatch({ changes: { from: at, insert }, selection: { anchor: at + insert.length }, scrollIntoView: true, userEvent: 'input.insert' });
    this.focus();
  }

  /** @param {Problem[]} problems */
  showProblems(problems) {
    const { doc } = this.view.state;
    const ranges = problems.flatMap(({ line, column }) => {
      if (!line || line > doc.lines) return [];
      const { from, to, text } = doc.line(line);
      const at = from + unitsBefore(text, column);
      const rest = text.slice(at - from);
      const word = /^(\s*\S+)/.exec(rest)?.[0].length ?? 0;
      const [begin, end] = word ? [at, at + word] : [from, to];
      return end > begin ? [Decoration.mark({ class: 'cm-fault' }).range(begin, end)] : [];
    });
    this.view.dispatch({ effects: underline.of(Decoration.set(ranges, true)) });
  }

  /** @param {number} line @param {number} [column] */
  goTo(line, column = 1) {
    const { doc } = this.view.state;
    const found = doc.line(Math.max(1, Math.min(line, doc.lines)));
    const anchor = Math.min(found.to, found.from + unitsBefore(found.text, column));
    this.view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    this.focus();
  }

  focus() {
    this.view.focus();
  }

  undo() {
    undo(this.view);
  }

  redo() {
    redo(this.view);
  }

  get canUndo() {
    return undoDepth(this.view.state) > 0;
  }

  get canRedo() {
    return redoDepth(this.view.state) > 0;
  }

  search() {
    openSearchPanel(this.view);
  }
}

/**
 * Problems count columns in code points, the editor in UTF-16 units.
 * @param {string} text
 * @param {number} column from 1
 */
function unitsBefore(text, column) {
  return Array.from(text.slice(0, 2 * column)).slice(0, column - 1).join('').length;
}
