// What webpack needs to be told.

export default {
  entry: "./main.js",
  output: { filename: "main.js", path: `${import.meta.dirname}/out` },
  devServer: { static: ["./public", { directory: ".", watch: false }] },
};
