// What Vite 5, 6 and 7 need to be told: Vite 8 needs nothing.

export default {
  cacheDir: "node_modules/.vite-older",
  optimizeDeps: { exclude: ["@crossing-tests/bundled", "@crossing-rs/runtime"] },
  build: { target: "es2022" },
  worker: { format: "es" },
};
