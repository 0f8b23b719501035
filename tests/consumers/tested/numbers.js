// The module that the program uses; a test replaces it.

let count = 0;

export const next = () => ++count;
export const name = () => "the real one";
