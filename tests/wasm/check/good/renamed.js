const a = (x) => x + 1;
export { a as b, a as "with-dash" };
