import { text } from "./paths.js";
import elsewhere from "https://example.com/x.js";
export const spread = { ...text, own: () => 1 };
export const computed = { [Math.random()]: 1 };
export const unknown = { ...elsewhere };
