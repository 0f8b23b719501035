// What TypeScript makes of instances in workers: each wrong line must be an error.

import { create, type App } from "../../crates/cargo-crossing/tests/golden/string.js";
import { connect, createInWorker, serve, transfer, withOptions, type Remote } from "../../crates/cargo-crossing/js/worker.js";

const remote: Remote<App> = await connect<App>(new Worker("worker.js"), { timeout: 1000 });
const answered: Promise<string> = remote.exported("Ada");
const ran: Promise<number> = remote.runMain(["start"]);
const others: Promise<string> = (await remote.getExports("golden")).exported("Ada");
const again: Promise<void> = remote.restart();
withOptions(remote, { signal: AbortSignal.timeout(5) }).exported(transfer("Ada", []));
remote.dispose();
(await createInWorker("app.wasm", { imports: { "main.js": "./main.js" } })).anything(1).then(String);
serve(create());
await Promise.all([answered, ran, others, again]);
// @ts-expect-error: a number is no string
remote.exported(5);
// @ts-expect-error: it is a promise
const atOnce: string = remote.exported("Ada");
// @ts-expect-error: no such export
remote.missing();
// @ts-expect-error: no such crate
await remote.getExports("other");
// @ts-expect-error: functions stay where they are
remote.setModuleImports("main.js", {});

console.log(atOnce);
