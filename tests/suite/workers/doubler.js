// A module for a program in a worker.

export const heard = (text) => {
  globalThis.lastHeard = text;
};
