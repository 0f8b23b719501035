abstract class Base {
  inherited(): string {
    return "yes";
  }
}
class Counter extends Base {
  constructor(public name: string) {
    super();
  }
  increment(): number {
    return 1;
  }
}
export const counter = new Counter("one");
export const list: number[] = [];
