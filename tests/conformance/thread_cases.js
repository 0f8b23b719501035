// The module `cases` of a program in a worker of Node's.

import { threadId as id } from "node:worker_threads";

let calls = 0;

export const threadId = () => id;

/** Resolves later. */
export const promise = () => new Promise((resolve) => setTimeout(() => resolve((calls += 1)), 5));
