class Parent {
  constructor(name) {
    this.name = `${name}`;
  }
}

export class Child extends Parent {}
