export * from "./with_default.js";
