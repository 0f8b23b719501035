export function area(width, height) {
  if (height === undefined) {
    return width * width;
  }
  return width * height;
}
export const name = (options) => options?.name ?? "nobody";
export function size(box) {
  box = box || { size: 1 };
  return box.size;
}
export function unused(event) {
  return 1;
}
