// Where the tests run in a page, or in a worker of it when the address ends in `?worker`.

import { runForServer } from "./socket.js";

if (location.search === "?worker") {
  new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
} else {
  runForServer();
}
