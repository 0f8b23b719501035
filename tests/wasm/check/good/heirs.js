class Parent {
  constructor(name) {
    this.name = name.trim();
  }
}
export class Child extends Parent {}
const mixin = (Base) => class extends Base {};
export class Strange extends mixin(Parent) {}
