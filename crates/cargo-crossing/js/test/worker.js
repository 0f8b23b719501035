// Where the tests run in a dedicated worker.

import { runForServer } from "./socket.js";

runForServer();
