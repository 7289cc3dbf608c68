/** A small typed event source: what the page and the tests listen to. */
export interface Listeners<Events> {
  /** Calls the listener at every such event, until the returned function is called. */
  on<Name extends keyof Events>(name: Name, listener: (value: Events[Name]) => void): () => void;
  emit<Name extends keyof Events>(name: Name, value: Events[Name]): void;
}

export function createListeners<Events>(): Listeners<Events> {
  const lists: { [Name in keyof Events]?: Set<(value: Events[Name]) => void> } = {};
  return {
    on(name, listener) {
      const list = lists[name] ?? new Set();
      lists[name] = list;
      list.add(listener);
      return () => {
        list.delete(listener);
      };
    },
    emit(name, value) {
      for (const listener of lists[name] ?? []) listener(value);
    },
  };
}
