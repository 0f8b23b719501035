// The glue by hand, with the checks of Crossing: each import catches what its function throws, checks type and range of
// what it returns and asks whether the instance died meanwhile; each export checks its arguments and the instance.
// @ts-check
import { fillers } from "./fillers.js";
import { Memory } from "./memory.js";

const PLACE = 0x7fffff;

/** What one instance consists of. */
class Core {
  /** Why nothing runs any more. @type {unknown} */
  cause = undefined;
  /** @type {any} */
  exports = undefined;
  memory = /** @type {Memory} */ (/** @type {unknown} */ (undefined));
  /** @type {unknown[]} */
  objects = [undefined];
  /** The generation of each place, in the upper bits. @type {number[]} */
  generations = [0];
  /** @type {number[]} */
  free = [];

  /** @param {unknown} value */
  add(value) {
    let place = this.free.pop();
    if (place === undefined) {
      place = this.objects.length;
      if (place > PLACE) throw new Error("too many objects");
      this.generations.push(0);
    }
    this.objects[place] = value;
    return this.generations[place] | place;
  }

  /** @param {number} handle */
  get(handle) {
    const place = handle & PLACE;
    if (this.generations[place] !== handle - place) throw new Error(`stale handle ${handle}`);
    return this.objects[place];
  }

  /** @param {number} handle */
  remove(handle) {
    const place = handle & PLACE;
    if (this.generations[place] !== handle - place) throw new Error(`stale handle ${handle}`);
    this.objects[place] = undefined;
    this.generations[place] = (handle - place + PLACE + 1) & 0x3fffffff;
    this.free.push(place);
  }

  /**
   * Tells Rust that an import failed.
   * @param {unknown} error
   */
  raise(error) {
    if (this.cause !== undefined) throw this.cause;
    this.exports.raise(this.add(error));
    return 0;
  }

  /** @param {unknown} error what came out of Rust */
  die(error) {
    this.cause ??= error;
    return this.cause;
  }
}

/**
 * @param {string} place
 * @param {string} expected
 * @param {unknown} value
 */
function wrong(place, expected, value) {
  return new TypeError(`${place}: expected ${expected}, not ${String(value)}`);
}

/**
 * @param {WebAssembly.Module} module
 * @param {any} functions
 */
export function bind(module, functions) {
  const core = new Core();
  const imports = {
    ...integers(core, functions),
    ...floats(core, functions),
    ...smallTypes(core, functions),
    ...shortTexts(core, functions),
    ...otherTexts(core, functions),
    ...shortStrings(core, functions),
    ...longStrings(core, functions),
    ...table(core, functions),
    lend: lender(core, functions.lend),
    ...fillers(functions, (address, length) => core.memory.read(address, length)),
  };
  core.exports = new WebAssembly.Instance(module, { bench: imports }).exports;
  core.memory = new Memory(core.exports);
  return { run: run(core), integer: integer(core), length: length(core), upper: upper(core), callback: callback(core) };
}

/**
 * Lends a closure for the call, after which it is refused.
 * @param {Core} core
 * @param {(closure: (value: number) => number, value: number) => number} lend
 */
function lender(core, lend) {
  return (/** @type {number} */ address, /** @type {number} */ value) => {
    let isOver = false;
    try {
      const result = lend((argument) => {
        if (isOver) throw new Error("lend: the callback is good until the call returns");
        return callClosure(core, address, argument);
      }, value);
      if (core.cause !== undefined) throw core.cause;
      if (typeof result !== "number" || (result | 0) !== result) throw wrong("lend", "i32", result);
      return result;
    } catch (error) {
      return core.raise(error);
    } finally {
      isOver = true;
    }
  };
}

/** @param {Core} core */
function callback(core) {
  const address = core.exports.callback();
  return (/** @type {number} */ value) => callClosure(core, address, value);
}

/**
 * @param {Core} core
 * @param {number} address
 * @param {number} value
 */
function callClosure(core, address, value) {
  if (core.cause !== undefined) throw core.cause;
  if (typeof value !== "number" || (value | 0) !== value) throw wrong("callback", "i32", value);
  let result;
  try {
    result = core.exports.call(address, value);
  } catch (error) {
    throw core.die(error);
  }
  if (core.cause !== undefined) throw core.cause;
  return result;
}

/**
 * @param {Core} core
 * @param {any} functions
 */
function integers(core, { integer, wide, fallible }) {
  return {
    integer(/** @type {number} */ value) {
      try {
        const result = integer(value);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("integer", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
    wide(/** @type {number} */ value) {
      try {
        const result = wide(value);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("wide", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
    fallible(/** @type {number} */ value) {
      try {
        const result = fallible(value);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("fallible", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
  };
}

/**
 * @param {Core} core
 * @param {any} functions
 */
function floats(core, { float }) {
  return {
    float(/** @type {number} */ value) {
      try {
        const result = float(value);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number") throw wrong("float", "f64", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
  };
}

/**
 * @param {Core} core
 * @param {any} functions
 */
function smallTypes(core, { flag, byte, optional }) {
  return {
    flag(/** @type {number} */ value) {
      try {
        const result = flag(value !== 0);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "boolean") throw wrong("flag", "bool", result);
        return result ? 1 : 0;
      } catch (error) {
        return core.raise(error);
      }
    },
    byte(/** @type {number} */ value) {
      try {
        const result = byte(value);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result & 0xff) !== result) throw wrong("byte", "u8", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
    optional(/** @type {number} */ value) {
      try {
        const result = optional(value !== value ? null : value);
        if (core.cause !== undefined) throw core.cause;
        if (result === null || result === undefined) return NaN;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("optional", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
  };
}

/**
 * @param {Core} core
 * @param {any} functions
 */
function shortTexts(core, { text5, text24, text48 }) {
  return {
    text_5(/** @type {number} */ address, /** @type {number} */ length) {
      try {
        const result = text5(core.memory.read(address, length));
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("text_5", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
    text_24(/** @type {number} */ address, /** @type {number} */ length) {
      try {
        const result = text24(core.memory.read(address, length));
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("text_24", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
    text_48(/** @type {number} */ address, /** @type {number} */ length) {
      try {
        const result = text48(core.memory.read(address, length));
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("text_48", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
  };
}

/**
 * @param {Core} core
 * @param {any} functions
 */
function otherTexts(core, { text1000, textUnicode, texts100 }) {
  return {
    texts_100(/** @type {number} */ address, /** @type {number} */ length, /** @type {number} */ count) {
      try {
        const result = texts100(core.memory.readRow(address, length, count));
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("texts_100", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
    text_1000(/** @type {number} */ address, /** @type {number} */ length) {
      try {
        const result = text1000(core.memory.read(address, length));
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("text_1000", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
    text_unicode(/** @type {number} */ address, /** @type {number} */ length) {
      try {
        const result = textUnicode(core.memory.read(address, length));
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("text_unicode", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
  };
}

/**
 * @param {Core} core
 * @param {any} functions
 */
function shortStrings(core, { string5, string13 }) {
  return {
    string_5(/** @type {number} */ index) {
      try {
        const result = string5(index);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "string") throw wrong("string_5", "String", result);
        return written(core, result);
      } catch (error) {
        return core.raise(error);
      }
    },
    string_13(/** @type {number} */ index) {
      try {
        const result = string13(index);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "string") throw wrong("string_13", "String", result);
        return written(core, result);
      } catch (error) {
        return core.raise(error);
      }
    },
  };
}

/**
 * @param {Core} core
 * @param {any} functions
 */
function longStrings(core, { string100, string1000 }) {
  return {
    string_100(/** @type {number} */ index) {
      try {
        const result = string100(index);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "string") throw wrong("string_100", "String", result);
        return written(core, result);
      } catch (error) {
        return core.raise(error);
      }
    },
    string_1000(/** @type {number} */ index) {
      try {
        const result = string1000(index);
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "string") throw wrong("string_1000", "String", result);
        return written(core, result);
      } catch (error) {
        return core.raise(error);
      }
    },
  };
}

/**
 * The result of an import: a length in the first free slot, whose number is in the upper bits.
 * @param {Core} core
 * @param {string} text
 */
function written({ memory }, text) {
  const length = memory.write(text);
  return length < 0 ? length : (memory.inUse << 16) | length;
}

/**
 * @param {Core} core
 * @param {any} functions
 */
function table(core, { make, read, peek }) {
  return {
    make(/** @type {number} */ value) {
      try {
        const result = make(value);
        if (core.cause !== undefined) throw core.cause;
        const isObject = (typeof result === "object" && result !== null) || typeof result === "function";
        if (!isObject) throw wrong("make", "an object", result);
        return core.add(result);
      } catch (error) {
        return core.raise(error);
      }
    },
    read(/** @type {number} */ handle) {
      try {
        const result = read(core.get(handle));
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("read", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
    peek(/** @type {number} */ handle) {
      try {
        const result = peek(core.get(handle));
        if (core.cause !== undefined) throw core.cause;
        if (typeof result !== "number" || (result | 0) !== result) throw wrong("peek", "i32", result);
        return result;
      } catch (error) {
        return core.raise(error);
      }
    },
    release: (/** @type {number} */ handle) => core.remove(handle),
  };
}

/** @param {Core} core */
function run(core) {
  const call = core.exports.run_checked;
  return (/** @type {string} */ name, /** @type {number} */ calls) => {
    const length = core.memory.write(name);
    core.memory.inUse += 1;
    const sum = call(core.memory.written, length, calls);
    core.memory.inUse -= 1;
    return sum >>> 0;
  };
}

/** @param {Core} core */
function integer(core) {
  const call = core.exports.integer;
  return (/** @type {number} */ value) => {
    if (core.cause !== undefined) throw core.cause;
    if (typeof value !== "number" || (value | 0) !== value) throw wrong("integer", "i32", value);
    let result;
    try {
      result = call(value);
    } catch (error) {
      throw core.die(error);
    }
    if (core.cause !== undefined) throw core.cause;
    return result;
  };
}

/** @param {Core} core */
function length(core) {
  const { memory, exports } = core;
  const call = exports.length;
  return (/** @type {string} */ text) => {
    if (core.cause !== undefined) throw core.cause;
    if (typeof text !== "string") throw wrong("length", "String", text);
    const slot = memory.inUse;
    const length = memory.write(text);
    let result;
    try {
      if (length >= 0) {
        memory.inUse = slot + 1;
        result = call(memory.written, length);
        memory.inUse = slot;
      } else {
        result = call(memory.written, ~length);
      }
    } catch (error) {
      throw core.die(error);
    }
    if (core.cause !== undefined) throw core.cause;
    return result >>> 0;
  };
}

/** @param {Core} core */
function upper(core) {
  const { memory, exports } = core;
  const call = exports.upper;
  return (/** @type {string} */ text) => {
    if (core.cause !== undefined) throw core.cause;
    if (typeof text !== "string") throw wrong("upper", "String", text);
    const slot = memory.inUse;
    const length = memory.write(text);
    let result;
    try {
      if (length >= 0) {
        memory.inUse = slot + 1;
        result = call(memory.written, length);
        memory.inUse = slot;
      } else {
        result = call(memory.written, ~length);
      }
    } catch (error) {
      throw core.die(error);
    }
    if (core.cause !== undefined) throw core.cause;
    return memory.result(result);
  };
}
