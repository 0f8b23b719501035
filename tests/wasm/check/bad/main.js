import { load } from "@crossing-rs/runtime";

const app = await load(new URL("./check.wasm", import.meta.url));
app.setModuleImports("bad_registered", {
  great: (name) => console.log(name),
  page: { title: () => 5 },
});
