// The module of `pages.rs`.
export const getMessage = () => "of its pages";
