class Counter {
  constructor() {
    this.later = () => 1;
  }
}
export const counter = new Counter();
