export class Point {
  constructor(x, y) {
    this.distance = Math.sqrt(x * x + y * y);
  }
}
