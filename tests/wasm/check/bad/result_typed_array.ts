export function samples(): Float32Array {
  return new Float32Array(4);
}
