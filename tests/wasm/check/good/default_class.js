export default class Counter {
  constructor(start) {
    this.count = start + 1;
  }
  static parse(text) {
    return new Counter(Number(text));
  }
}
