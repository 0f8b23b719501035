// `()`: undefined; from JavaScript, anything.

export const liftUnit = () => undefined;
export { liftUnit as takeUnit };
export const checkUnit = () => {};
export const lowerUnit = () => 0;
