/**
 * What all models of WhatsApp Web are built on: events in Backbone's manner, several names in one string with blanks
 * between them. Stands in for no module of its own.
 */
export class Emitter {
  #listeners = [];

  /** Called for each name somebody begins to listen to. */
  onListened = () => undefined;

  on(names, listener) {
    for (const name of names.split(' ')) {
      this.#listeners.push({ name, listener });
      this.onListened(name);
    }
  }

  once(name, listener) {
    const first = (...values) => {
      this.off(name, first);
      listener(...values);
    };
    this.on(name, first);
  }

  off(name, listener) {
    this.#listeners = this.#listeners.filter((each) => each.name !== name || each.listener !== listener);
  }

  isListenedTo(name) {
    return this.#listeners.some((each) => each.name === name);
  }

  trigger(name, ...values) {
    for (const each of [...this.#listeners]) if (each.name === name) each.listener(...values);
  }
}
