export function add(a, b) {
  return a + b;
}
export const arrow = (a) => a * 2;
export const expression = function (a) {
  return a.trim();
};
export let changing = null;
changing = (a) => !a;
