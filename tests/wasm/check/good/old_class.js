export function Point(x, y) {
  this.x = x * 1;
  this.y = y * 1;
}
