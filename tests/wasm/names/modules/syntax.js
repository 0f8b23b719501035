// A module that is no JavaScript.
export function f( {
