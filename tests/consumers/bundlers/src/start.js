// Takes part in the start of each instance.

/** @param {{ args?: string[] }} config */
export function onRuntimeConfigLoaded(config) {
  config.args = ["started"];
}
