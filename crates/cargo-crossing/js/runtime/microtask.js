// `microtask`: a task of Rust wants to run. It does so in a microtask, in the order of promises, unless tasks keep each
// other awake for so long that timers and frames would have to wait.

import { callBack } from "../life.js";

/** @import { Core } from "../protocol.js" */

/** How long tasks may keep the host from its other work, in milliseconds: half a frame. */
const LONGEST = 8;
/** So few tasks run in the order of promises however long that takes. */
const FEW = 64;

/** @param {Core} core */
export function microtask(core) {
  // Microtasks that wait; since when there was always one, and how many have been added since.
  let [waiting, since, added] = [0, 0, 0];
  // Whether tasks stand in a queue of their own, with turns of the host in between; the head of that queue, its last
  // task first; and its tail.
  let isLate = false;
  /** @type {(() => void)[]} */
  let head = [];
  /** @type {(() => void)[]} */
  let tail = [];

  const isTooLong = () => performance.now() - since > LONGEST;
  const run = (/** @type {() => void} */ task) => {
    waiting += 1;
    added += 1;
    queueMicrotask(() => {
      try {
        task();
      } finally {
        waiting -= 1;
      }
    });
  };
  const resume = () => {
    since = performance.now();
    run(next);
  };
  const next = () => {
    if (head.length === 0) {
      [head, tail] = [tail.reverse(), []];
    }
    head.pop()?.();
    isLate = head.length + tail.length > 0;
    if (isLate) {
      isTooLong() ? afterHost(resume) : run(next);
    }
  };
  return (/** @type {number} */ pointer, /** @type {number} */ context) => {
    const task = () => callBack(core, pointer, context, 0);
    if (core.woken) {
      core.woken.push(task);
    } else if (isLate) {
      tail.push(task);
    } else if (waiting > 0 && added > FEW && isTooLong()) {
      isLate = true;
      tail.push(task);
      afterHost(resume);
    } else {
      if (waiting === 0) {
        [since, added] = [performance.now(), 0];
      }
      run(task);
    }
  };
}

/**
 * Calls back when the host had its turn. Unlike timers, messages are not slowed down.
 * @param {() => void} act
 */
function afterHost(act) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(undefined);
}
