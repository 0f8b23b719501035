/**
 * @param {string} name
 * @param {string} [mark]
 */
export const greet = (name, mark) => `Hello, ${name}${mark ?? "!"}`;
