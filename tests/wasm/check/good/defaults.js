export const area = (width, height = width) => width * height;
export function draw({ color = "red" } = {}) {
  console.log(color);
}
