export const area = (...sides) => sides[0] * sides[1];
