/**
 * A program whose instances keep a log of what they were told; `trap` says at which actions an instance fails, as a module
 * whose code has trapped does, from then on.
 */
export class SimpleProgram {
  started = 0;

  /** @param {{ whole?: boolean, trap?: (action: any, log: any[]) => boolean, problems?: object[] }} [options] */
  constructor({ whole = true, trap = () => false, problems = [] } = {}) {
    Object.assign(this, { whole, trap, problems });
  }

  start() {
    const program = this;
    program.started += 1;
    let log = [];
    let broken = false;
    class Worksheet {
      problems = () => JSON.stringify(program.problems);
      view = () => JSON.stringify({ id: 'tides' });
      work = () => JSON.stringify(log);
      key = () => '[]';
      prepare(part) {
        this.act(JSON.stringify({ do: 'prepare', part }));
        log.pop();
      }
      act(json) {
        const { at, ...action } = JSON.parse(json);
        if (!program.whole && !['begin', 'state', 'respond', 'hint'].includes(action.do)) return '{"error":"needs-checker"}';
        broken ||= program.trap(action, log);
        if (broken) throw new WebAssembly.RuntimeError('unreachable');
        if (action.do === 'restore') log = JSON.parse(action.work);
        else if (action.do === 'begin') log = [];
        else if (action.do !== 'state') log.push(`${action.do} ${action.part} ${action.value ?? ''}`.trim());
        return JSON.stringify({ parts: [{}], error: null });
      }
    }
    return { Worksheet };
  }
}

/** Gives the whole core when told to. */
export class LateCore extends EventTarget {
  thing = null;
  #arrive;
  #arriving = new Promise((resolve) => (this.#arrive = resolve));

  get() {
    return this.#arriving;
  }

  arrive(program) {
    this.thing = program;
    this.#arrive(program);
  }
}
