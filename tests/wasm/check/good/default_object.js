const greet = (name) => `Hello, ${name}`;
export default { greet };
export { default as named } from "./default_function.js";
