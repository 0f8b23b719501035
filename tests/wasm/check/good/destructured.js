const tools = { a: (value) => value, b: (value) => value };
export const { a, b = a } = tools;
