export * from "./stars.js";
export const circle = () => 1;
