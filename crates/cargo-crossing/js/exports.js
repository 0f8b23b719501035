// Binds the `#[js_export]`s: the functions that the user calls, in the tree that their names make.

import { Code, CrossingError } from "./errors.js";
import { assertAlive, enter, throwFailure } from "./life.js";
import { converterOf } from "./marshal/index.js";
import { promiseOfExport } from "./promises.js";
import { rustName } from "./rust_name.js";
import { readSlots } from "./slots.js";

/** @import { Bound, Contract, Core, ExportRecord, Exports, MainRecord, Site, Slot, Ty } from "./protocol.js" */

/**
 * A function that converts, calls Rust and converts back. Conversion errors are thrown before Rust is entered, so
 * the instance goes on.
 * @param {Core} core
 * @param {ExportRecord} record
 */
function bindExport(core, record) {
  const params = record.params.map(({ name, ty }, index) => ({
    converter: converterOf(ty),
    site: site(record, `argument \`${name || index + 1}\``, ty),
  }));
  const result = converterOf(record.result);
  const resultSite = site(record, "result", record.result);
  const isWide = result.lifts.length > 1;
  const take = (/** @type {readonly Slot[]} */ [a, b, c, d]) => result.take(core, resultSite, a, b, c, d);
  const exported = (/** @type {unknown[]} */ ...args) => {
    assertAlive(core);
    // All are checked before one is lowered, so that nothing has to be taken back.
    const values = params.map(({ converter, site }, index) => converter.check(args[index], site, core) ?? args[index]);
    const scratchInUse = core.scratchInUse;
    try {
      const slots = params.flatMap(({ converter }, index) => {
        const first = converter.lower(core, values[index]);
        return [first, core.b, core.c, core.d].slice(0, converter.lowers.length);
      });
      if (record.isAsync) {
        const settled = (/** @type {number} */ area) => take(readSlots(core, area, result.lifts));
        return promiseOfExport(core, settled, (handle) => enter(core, record.symbol, ...slots, handle));
      }
      const returned = enter(core, record.symbol, ...slots);
      throwFailure(core);
      return take(isWide ? readSlots(core, returned, result.lifts) : [returned]);
    } finally {
      core.scratchInUse = scratchInUse;
    }
  };
  Object.defineProperty(exported, "name", { value: record.name });
  Object.defineProperty(exported, "length", { value: params.length });
  return exported;
}

/**
 * All exports, by crate.
 * @param {Core} core
 * @param {Contract} contract
 * @returns {Bound}
 */
export function bindExports(core, contract) {
  /** @type {Record<string, Exports>} */
  const crates = Object.create(null);
  /** @type {Record<string, string>} */
  const packages = Object.create(null);
  /** @type {Map<string, string>} */
  const taken = new Map();
  for (const record of contract.exports) {
    const crate = crateOf(record.rustPath);
    const path = record.namespace ? [...record.namespace.split("."), record.name] : [record.name];
    const full = [crate, ...path].join(".");
    const other = taken.get(full);
    if (other || path[0] === "then") {
      throw clash(record, path, other);
    }
    taken.set(full, record.rustPath);
    packages[record.packageName] = crate;
    place((crates[crate] ??= {}), path, bindExport(core, record));
  }
  const main = rootOf(Object.keys(crates), contract.mains[0]);
  return { crates, packages, main, root: crates[main ?? ""] ?? {} };
}

/**
 * The crate whose exports the instance itself has: that of the program's start, else the only one.
 * @param {string[]} crates
 * @param {MainRecord | undefined} main
 */
function rootOf(crates, main) {
  return main ? crates.find((name) => name === crateOf(main.rustPath)) : crates.length === 1 ? crates[0] : undefined;
}

/**
 * Puts a function into the tree. A Rust module and a function may share a name: then the function has members.
 * @param {Exports} tree
 * @param {string[]} path
 * @param {Function} exported
 */
function place(tree, path, exported) {
  let parent = tree;
  path.forEach((name, index) => {
    const isLast = index === path.length - 1;
    const existing = Object.hasOwn(parent, name) ? parent[name] : undefined;
    const members = existing ?? {};
    const value = isLast ? Object.defineProperties(exported, Object.getOwnPropertyDescriptors(members)) : members;
    Object.defineProperty(parent, name, { value, enumerable: true, configurable: true });
    parent = value;
  });
}

/** @param {string} rustPath */
export function crateOf(rustPath) {
  return /** @type {string} */ (rustPath.split("::")[0]);
}

/**
 * @param {ExportRecord} record
 * @param {string[]} path
 * @param {string | undefined} other
 */
function clash(record, path, other) {
  const name = path.join(".");
  const problem = other
    ? `\`${record.rustPath}\` and \`${other}\` are both exported as \`${name}\``
    : `\`${record.rustPath}\` is exported as \`${name}\`, which would make a promise of what \`await\` gets`;
  return new CrossingError(Code.nameClash, `${problem}; give one of them another name: #[js_export(name = "…")]`);
}

/**
 * @param {ExportRecord} record
 * @param {string} part
 * @param {Ty} ty
 * @returns {Site}
 */
function site(record, part, ty) {
  const name = record.namespace ? `${record.namespace}.${record.name}` : record.name;
  return { kind: "export", function: `\`${name}\``, part, type: rustName(ty) };
}
