/** What a device holds; several shelves, one for each tab, may stand on it. */
export class Device {
  works = new Map();
  asides = [];
  writes = 0;

  put(copy, work, { lesson = 'tides', updated = 1, name = '', revision = `first of ${copy}` } = {}) {
    this.works.set(copy, { lesson, copy, work, name, answered: 0, updated, revision });
  }
}

/** A shelf without a browser. Set `reason` to make storage fail. */
export class SimpleShelf {
  reason = null;

  constructor(device = new Device()) {
    this.device = device;
  }

  async tryOpening() {}

  async list(lesson) {
    const copies = [...this.device.works.values()].filter((record) => record.lesson === lesson);
    return { copies: this.reason ? [] : copies, strange: [] };
  }

  async latest() {
    const latest = new Map();
    for (const record of this.device.works.values()) if (record.updated >= (latest.get(record.lesson)?.updated ?? 0)) latest.set(record.lesson, record);
    return this.reason ? new Map() : latest;
  }

  async move(copies, lesson) {
    for (const record of copies) this.device.works.set(record.copy, { ...record, lesson });
  }

  #stored(lesson, copy) {
    const record = this.device.works.get(copy);
    return record?.lesson === lesson ? record : null;
  }

  async read(lesson, copy) {
    return this.#stored(lesson, copy);
  }

  async update(lesson, copy, decide) {
    await null;
    const stored = this.#stored(lesson, copy);
    const change = decide(stored, stored ? [] : [...this.device.works.values()].filter((record) => record.lesson === lesson));
    if (!change || this.reason) return null;
    this.device.asides.push(...(change.aside ?? []));
    for (const dropped of change.drop ?? []) this.device.works.delete(dropped);
    this.device.works.set(change.record.copy, change.record);
    this.device.writes += 1;
    return change.record;
  }

  async remove(_lesson, copy) {
    return !this.reason && (this.device.works.delete(copy), true);
  }

  async setAside() {
    return this.device.asides;
  }

  close() {}
}
