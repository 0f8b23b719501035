// `Option<T>`: null to JavaScript, null or undefined from it. One slot more than `T`, in front: 1 or 0.

/** @import { Converter } from "../protocol.js" */

/**
 * @param {Converter} inner
 * @returns {Converter}
 */
export function optionOf(inner) {
  const [b = 0, c = 0, d = 0] = inner.lowers.map((kind) => (kind === "i64" ? 0n : 0));
  return {
    lifts: ["i32", ...inner.lifts],
    lowers: ["i32", ...inner.lowers],
    lift: (core, site, tag, a, b, c) => (tag === 0 ? null : inner.lift(core, site, a, b, c)),
    take: (core, site, tag, a, b, c) => (tag === 0 ? null : inner.take(core, site, a, b, c)),
    check: (value, site, core) => {
      return value === null || value === undefined ? undefined : inner.check(value, site, core);
    },
    lower: (core, value) => {
      if (value === null || value === undefined) {
        [core.b, core.c, core.d] = [b, c, d];
        return 0;
      }
      const first = inner.lower(core, value);
      core.d = core.c;
      core.c = core.b;
      core.b = first;
      return 1;
    },
  };
}
