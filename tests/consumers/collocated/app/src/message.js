// The module of `main.rs`.
export const getMessage = () => "of the app";
