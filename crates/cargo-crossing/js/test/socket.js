// The plan comes from the server that the page came from, and events go there. By a socket: what it takes is on its way even
// when the page hangs, and its end tells the server that the page is gone.

import { runTests } from "./driver.js";

/** @import { Event, Plan } from "./protocol.js" */

export function runForServer() {
  const socket = new WebSocket(new URL("/__crossing/socket", location.href.replace(/^http/, "ws")));
  const report = (/** @type {Event} */ event) => socket.send(JSON.stringify(event));
  const begin = (/** @type {MessageEvent<string>} */ { data }) => {
    /** @type {Plan} */
    const plan = JSON.parse(data);
    const baseUrl = new URL(plan.baseUrl, location.href).href;
    runTests({ ...plan, baseUrl }, report);
  };
  socket.addEventListener("message", begin, { once: true });
}
