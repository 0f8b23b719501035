// What Rolldown needs to be told.

export default {
  input: "main.js",
  output: { dir: "out" },
  experimental: { resolveNewUrlToAsset: true },
};
