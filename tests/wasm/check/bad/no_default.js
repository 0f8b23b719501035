export function greet() {}
