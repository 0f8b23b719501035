// Imported by `label.ts`, which calls it `style.js`.
export type Style = "plain" | "bold";

export const style = (): Style => "bold";
