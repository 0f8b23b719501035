function area(width, height) {
  return width * height;
}
module.exports = { area };
Object.defineProperty(module.exports, "hidden", { value: (width) => width });
