// What JavaScript passes to Rust: 1024 values of each kind.
// @ts-check

/** How many values there are. */
export const COUNT = 1024;

/** Small numbers. */
export const NUMBERS = Array.from({ length: COUNT }, (_, index) => (Math.imul(index, 0x9e3779b1) >> 14) ^ index);

/**
 * ASCII texts. They come out of a decoder, so none is a slice or a sum of others, which engines treat differently.
 * @param {number} length
 */
export function textsOf(length) {
  const decoder = new TextDecoder();
  return NUMBERS.map((number) => {
    let seed = number | 1;
    const bytes = Uint8Array.from({ length }, () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
      return 97 + ((seed >>> 16) % 26);
    });
    return decoder.decode(bytes);
  });
}
