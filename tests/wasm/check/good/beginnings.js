export function open(name = null, visit = () => {}, options = []) {
  visit(name, options);
}
export const state = { current: null };
