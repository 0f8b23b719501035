// The notation of the columns `input` and `expected`: JavaScript's literals, and a few names of values.

/** Names of values. @type {readonly (readonly [string, unknown])[]} */
const NAMES = [
  ["undefined", undefined],
  ["null", null],
  ["true", true],
  ["false", false],
  ["NaN", NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
  ["Inf", Infinity],
  ["-Inf", -Infinity],
  ["PI", Math.PI],
  ["(float)PI", Math.fround(Math.PI)],
  ["safe max", Number.MAX_SAFE_INTEGER],
  ["safe min", Number.MIN_SAFE_INTEGER],
  ["i64::MAX", 2n ** 63n - 1n],
  ["i64::MIN", -(2n ** 63n)],
  ["i32::MAX", 2 ** 31 - 1],
  ["i32::MIN", -(2 ** 31)],
  ["isize::MAX (i32)", 2 ** 31 - 1],
  ["isize::MIN (i32)", -(2 ** 31)],
  ["f64::MAX", Number.MAX_VALUE],
  ["f64::MIN", -Number.MAX_VALUE],
  ["f32::MAX", 3.4028234663852886e38],
  ["f32::MIN", -3.4028234663852886e38],
];
const BY_LENGTH = NAMES.toSorted(([a], [b]) => b.length - a.length);

/** The end of the year 9999, which the cases call `MaxValue`. */
const LAST_DATE = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const NUMBER = /^-?(\d+n|0x[\da-f]+|\d+(\.\d+)?(e[+-]?\d+)?)/i;
const DATE = /^new Date\(([^)]*)\)/;
const QUOTE = /^'((?:[^'\\]|\\.)*)'/u;
const ESCAPE = /\\(?:u([\da-fA-F]{4})|(.))/gsu;
const OPENING = /^[[{]/;

/**
 * The value at the start of a text, and the rest.
 * @typedef {{ value: any, rest: string }} Parsed
 */

/**
 * The value that the whole text stands for.
 * @param {string} text
 */
export function parse(text) {
  const { value, rest } = next(text);
  if (rest.trim() !== "") {
    throw new SyntaxError(`cannot read \`${rest}\` in \`${text}\``);
  }
  return value;
}

/**
 * The value at the start of a text: what follows is a remark.
 * @param {string} text
 */
export function parseStart(text) {
  return next(text).value;
}

/**
 * @param {string} text
 * @returns {Parsed}
 */
function next(text) {
  const own = OPENING.test(text) ? structured(text) : (named(text) ?? literal(text));
  if (!own) {
    throw new SyntaxError(`cannot read \`${text}\``);
  }
  return own;
}

/**
 * @param {string} text
 * @returns {Parsed | undefined}
 */
function named(text) {
  const found = BY_LENGTH.find(([name]) => text.startsWith(name) && !/^\w/.test(text.slice(name.length)));
  return found && { value: found[1], rest: text.slice(found[0].length) };
}

/**
 * @param {string} text
 * @returns {Parsed | undefined}
 */
function literal(text) {
  /** @type {readonly (readonly [RegExp, (match: RegExpExecArray) => unknown])[]} */
  const kinds = [
    [DATE, ([, time = ""]) => new Date(parse(time))],
    [/^(\d{4}-\d\d-\d\dT[\d:.]+Z)/, ([date]) => new Date(date)],
    [/^UtcNow( truncated to)? ms/, () => new Date()],
    [/^(DateTime\.|DateTimeOffset\.)?MaxValue( truncated to)? ms( \([^)]*\))?/, () => new Date(LAST_DATE)],
    [/^unix epoch/, () => new Date(0)],
    [/^'Ahoj'\+random \(<256\)/, () => `Ahoj${Math.random()}`],
    [/^'Ahoj'\+300x'!' \(>256\)/, () => `Ahoj${"!".repeat(300)}`],
    [/^interned '(\w+)'/, ([, text]) => text],
    [NUMBER, ([digits]) => (digits.endsWith("n") ? BigInt(digits.slice(0, -1)) : Number(digits))],
    [QUOTE, ([, inside = ""]) => unescape(inside)],
    [/^U\+([\dA-F]{4,6})/, ([, point = ""]) => String.fromCodePoint(parseInt(point, 16))],
    [/^\(char\)(\d+)/, ([, unit = ""]) => String.fromCharCode(Number(unit))],
  ];
  for (const [pattern, read] of kinds) {
    const match = pattern.exec(text);
    if (match) {
      return { value: read(match), rest: text.slice(match[0].length) };
    }
  }
  return undefined;
}

/** @param {string} inside */
function unescape(inside) {
  return inside.replaceAll(ESCAPE, (_all, unit, char) =>
    unit ? String.fromCharCode(parseInt(unit, 16)) : { 0: "\0", n: "\n" }[/** @type {string} */ (char)] ?? char,
  );
}

/**
 * An Array, with holes, or an object.
 * @param {string} text
 * @returns {Parsed}
 */
function structured(text) {
  const isArray = text.startsWith("[");
  const [close, target] = isArray ? ["]", /** @type {any} */ ([])] : ["}", /** @type {any} */ ({})];
  let rest = text.slice(1).trimStart();
  let index = 0;
  while (!rest.startsWith(close)) {
    if (rest === "") {
      throw new SyntaxError(`\`${close}\` is missing in \`${text}\``);
    }
    if (rest.startsWith(",")) {
      index++;
      rest = rest.slice(1).trimStart();
      continue;
    }
    const key = isArray ? String(index) : /^(\w+):\s*/.exec(rest)?.[1];
    if (key === undefined) {
      throw new SyntaxError(`cannot read \`${rest}\` in \`${text}\``);
    }
    const element = next(isArray ? rest : rest.slice(rest.indexOf(":") + 1).trimStart());
    target[key] = element.value;
    rest = element.rest.trimStart();
  }
  if (isArray) {
    target.length = Math.max(target.length, index);
  }
  return { value: target, rest: rest.slice(1) };
}
