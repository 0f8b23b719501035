export function area(width, height) {
  return height ? width * height : width * width;
}
export const untyped = (a) => a;
