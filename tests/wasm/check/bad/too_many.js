export const square = (a) => a * a;
