class Counter {
  #count = 0;
  increment(): number {
    return ++this.#count;
  }
}

export const counter = new Counter();
