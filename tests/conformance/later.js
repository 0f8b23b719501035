// What may be missing as of now: areas, and ids of single rows, about what does not exist yet.

/** @type {string[]} */
export const LATER = [];
