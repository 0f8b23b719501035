// Binds a `#[js_import]`: the JavaScript function that the wasm import calls.

import { IMPORT_MODULE } from "./contract.gen.js";
import { Code, CrossingError } from "./errors.js";
import { bindConstructor, bindGetter, bindMethod, bindSetter } from "./forms.js";
import { endLoans } from "./lent.js";
import { assertAlive, raise } from "./life.js";
import { converterOf } from "./marshal/index.js";
import { anyScope, bindFunction, setImports } from "./modules.js";
import { assertPromise, startOperation } from "./operations.js";
import { rustName } from "./rust_name.js";
import { Flag, Tag } from "./section.gen.js";
import { writeValue } from "./slots.js";

/** @import { Callee, Contract, Core, ImportRecord, Site, Slot, Ty } from "./protocol.js" */

/**
 * The functions that the .wasm imports.
 * @param {Core} core
 * @param {Contract} contract
 * @param {WebAssembly.Module} module
 */
export function bindImports(core, contract, module) {
  /** @type {WebAssembly.ModuleImports} */
  const imports = {};
  setImports(core);
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (from !== IMPORT_MODULE) {
      continue;
    }
    const record = contract.imports.get(name);
    if (!record) {
      throw new CrossingError(
        Code.noRecord,
        `the .wasm imports \`${name}\` but says nothing about it in its section \`crossing\`: a tool may have removed ` +
          "the record; build the file again with cargo alone",
      );
    }
    imports[name] = /** @type {Function} */ (bindImport(core, record));
  }
  return imports;
}

/**
 * A function that resolves its target at the first call, converts, calls and converts back. Whatever is thrown on
 * the way goes to Rust.
 * @param {Core} core
 * @param {ImportRecord} record
 * @returns {(...slots: Slot[]) => Slot | undefined}
 */
function bindImport(core, record) {
  const result = bindResult(core, record);
  const params = bindParams(record, result.hiddenSlots);
  /** @type {Callee | undefined} */
  let callee;
  const call = (/** @type {Slot[]} */ ...slots) => {
    try {
      // First, so that nothing that Rust gives away is lost.
      const args = params.map(({ converter, at, site }) =>
        converter.lift(core, site, slots[at], slots[at + 1], slots[at + 2], slots[at + 3]),
      );
      callee ??= calleeOf(core, record);
      const answer = result.answer(callee(...(record.hasRest ? spread(args) : args)), slots);
      // JavaScript in between may have swallowed the error of a death.
      assertAlive(core);
      return answer;
    } catch (error) {
      raise(core, error);
      return result.nothing;
    }
  };
  return record.params.some(({ ty }) => isLent(ty)) ? revoking(core, call) : call;
}

/**
 * Whether values of the type are, or hold, what is good during a call only.
 * @param {Ty} ty
 * @returns {boolean}
 */
function isLent({ tag, inner }) {
  const isCalledLater = tag === Tag.Function || tag === Tag.JsFunction;
  return tag === Tag.MemoryView || tag === Tag.LentFunction || (!isCalledLater && inner.some(isLent));
}

/**
 * The same call, at whose end the views and closures that it lent are revoked.
 * @param {Core} core
 * @param {(...slots: Slot[]) => Slot | undefined} call
 */
function revoking(core, call) {
  return (/** @type {Slot[]} */ ...slots) => {
    const before = core.lent.length;
    try {
      return call(...slots);
    } finally {
      endLoans(core, before);
    }
  };
}

/**
 * The arguments, where the last one is an array of them.
 * @param {unknown[]} args
 */
function spread(args) {
  return [...args.slice(0, -1), .../** @type {Iterable<unknown>} */ (args.at(-1))];
}

/**
 * What an import calls.
 * @param {Core} core
 * @param {ImportRecord} record
 * @returns {Callee}
 */
function calleeOf(core, { form, ...named }) {
  const record = { ...named, label: label(named), scope: anyScope };
  switch (form) {
    case Flag.NEW:
      return bindConstructor(core, record);
    case Flag.GET:
      return bindGetter(core, record);
    case Flag.SET:
      return bindSetter(core, record);
    default:
      return record.receiver === undefined ? bindFunction(core, record) : bindMethod(core, record);
  }
}

/**
 * @param {ImportRecord} record
 * @param {number} hiddenSlots how many slots stand before the first parameter
 */
function bindParams(record, hiddenSlots) {
  let next = hiddenSlots;
  return record.params.map(({ name, ty }) => {
    const [converter, at] = [converterOf(ty), next];
    next += converter.lifts.length;
    return { converter, at, site: site(record, `argument \`${name}\``, ty) };
  });
}

/**
 * How the result goes back: `answer` it, or `nothing` after an error.
 * @param {Core} core
 * @param {ImportRecord} record
 * @returns {{ hiddenSlots: number, nothing: Slot | undefined,
 *   answer: (value: unknown, slots: readonly Slot[]) => Slot | undefined }}
 */
function bindResult(core, record) {
  const converter = converterOf(record.result);
  const place = site(record, "result", record.result);
  const write = (/** @type {number} */ area, /** @type {unknown} */ value) => {
    writeValue(core, area, converter, converter.check(value, place, core) ?? value);
  };
  if (record.isAsync) {
    return {
      hiddenSlots: 0,
      nothing: 0,
      answer: (value, slots) => {
        assertPromise(value, place);
        return startOperation(core, value, Number(slots.at(-1)), write);
      },
    };
  }
  if (converter.lowers.length > 1) {
    // More than a slot goes through memory, whose address comes first.
    const answer = (/** @type {unknown} */ value, /** @type {readonly Slot[]} */ slots) => {
      write(Number(slots[0]), value);
      return undefined;
    };
    return { hiddenSlots: 1, nothing: undefined, answer };
  }
  const nothing = converter.lowers[0] === "i64" ? 0n : 0;
  const answer = (/** @type {unknown} */ value) => {
    return converter.lower(core, converter.check(value, place, core) ?? value);
  };
  return { hiddenSlots: 0, nothing, answer };
}

/**
 * @param {ImportRecord} record
 * @param {string} part
 * @param {Ty} ty
 * @returns {Site}
 */
function site(record, part, ty) {
  return { kind: "import", function: label(record), part, type: rustName(ty) };
}

/**
 * An import, as messages call it.
 * @param {Pick<ImportRecord, "name" | "module" | "receiver">} record
 */
function label({ name, module, receiver }) {
  const owner = receiver === undefined ? module && `module \`${module}\`` : `\`${receiver}\``;
  return owner === undefined ? `\`${name}\`` : `\`${name}\` of ${owner}`;
}
