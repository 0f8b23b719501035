export const max = (...values: number[]): number => Math.max(...values);
