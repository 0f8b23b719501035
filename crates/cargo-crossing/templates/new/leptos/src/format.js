// What the page's language has for numbers; a module beside `number.rs`.

/** @param {number} value */
export const format = (value) => new Intl.NumberFormat().format(value);
