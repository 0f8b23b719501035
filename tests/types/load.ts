// What TypeScript makes of `load`: each wrong line must be an error.

import { CrossingError, PanicError, load, type Instance } from "../../crates/cargo-crossing/js/index.js";
import { CrossingError as InWorker } from "../../crates/cargo-crossing/js/worker.js";

const app: Instance = await load(new URL("./app.wasm", import.meta.url), {
  args: ["start"],
  imports: { "main.js": { dom: {} } },
  onDeath: (cause) => console.error(cause instanceof PanicError ? cause.line : cause.message),
  onRuntimeReady: async (app) => app.setModuleImports("other.js", {}),
});
const code: number = await app.runMain();
const greeting: string = app.greeting("Ada");
const nested: number = app.Sample.Pages.sum(1, 2);
const count: number | undefined = app.diagnostics?.().live.objects;
const same: typeof CrossingError = InWorker;
const again: Instance = await app.restart();
again.dispose();
try {
  await load(fetch("app.wasm"));
} catch (error) {
  if (error instanceof CrossingError) console.log(error.code, error.site?.part);
}
// @ts-expect-error: of what?
await load();
// @ts-expect-error: arguments are texts
await load("app.wasm", { args: [1] });
// @ts-expect-error: it never returns
const never: string = app.runMain();

console.log(code, greeting, nested, count, same, never);
