const add = (a, b) => a + b;
export { add as plus };
