export * as math from "./square.js";
