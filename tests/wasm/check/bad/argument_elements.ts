export const join = (values: readonly string[]): string => values.join();
