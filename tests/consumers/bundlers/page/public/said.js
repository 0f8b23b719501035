// A module that no bundler knows: Rust imports it by its address.

export const say = () => "said";
