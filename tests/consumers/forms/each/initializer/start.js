// Is not run: only its record is looked at.

export function onRuntimeReady() {}
