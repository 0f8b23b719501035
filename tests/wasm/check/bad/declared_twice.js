const one = 1;
const one = 2;
export const add = (a, b) => a + b + one;
