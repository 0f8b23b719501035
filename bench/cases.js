// The cases: their names, which `bench/work` and `loops.js` know too, and what they do.
// @ts-check

/** @type {Readonly<Record<string, string>>} */
export const CASES = {
  i32: "import i32 -> i32",
  "i32-wide": "import i32 -> i32, full range",
  f64: "import f64 -> f64",
  result: "import i32 -> Result<i32, JsError>",
  bool: "import bool -> bool",
  u8: "import u8 -> u8",
  option: "import Option<i32> -> Option<i32>",
  object: "import &JsObject -> i32",
  create: "create object, call, drop",
  "str-5": "import &str, 5 B",
  "str-24": "import &str, 24 B",
  "str-48": "import &str, 48 B",
  "str-1000": "import &str, 1000 B",
  "str-24-unicode": "import &str, 24 B non-ASCII",
  "texts-100": "import &[String], 100 of 13 B",
  "string-5": "import -> String, 5 B",
  "string-13": "import -> String, 13 B",
  "string-100": "import -> String, 100 B",
  "string-1000": "import -> String, 1000 B",
  lend: "import &dyn Fn(i32) -> i32, called once",
  "export-i32": "export i32 -> i32",
  "export-str-13": "export &str -> usize, 13 B",
  "export-str-1000": "export &str -> usize, 1000 B",
  "export-string-13": "export String -> String, 13 B",
  callback: "call of a closure that JavaScript keeps",
};
