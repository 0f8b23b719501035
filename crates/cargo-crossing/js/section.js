// Reads the custom section. Its grammar is in the Rust crate `crossing-abi`.

import { Code, CrossingError } from "./errors.js";
import { rustName } from "./rust_name.js";
import { ABI_VERSION, Flag, Kind, RUST_NAMES, SECTION } from "./section.gen.js";

/** @import { Contract, ExportRecord, ImportRecord, MainRecord, ModuleRecord, Param, Ty } from "./protocol.js" */

/**
 * What has been read.
 * @typedef {{ imports: Map<string, ImportRecord>, exports: ExportRecord[], mains: MainRecord[], modules: ModuleRecord[] }} Records
 */

/** How deep types may be nested. A real one is not; a damaged file could say anything. */
const DEEPEST = 32;

/**
 * @param {readonly ArrayBuffer[]} sections the linker makes one of them; other tools might not
 * @returns {Contract}
 */
export function readContract(sections) {
  /** @type {Records} */
  const contract = { imports: new Map(), exports: [], mains: [], modules: [] };
  for (const section of sections) {
    const reader = new Reader(section);
    while (!reader.isAtEnd) {
      readRecord(reader, contract);
    }
  }
  return contract;
}

/**
 * @param {Reader} reader
 * @param {Records} contract
 */
function readRecord(reader, contract) {
  const length = reader.u32();
  const end = reader.at + length;
  const abi = reader.u16();
  if (abi > ABI_VERSION) {
    throw new CrossingError(
      Code.newer,
      `this .wasm was built with version ${abi} of Crossing's contract and this loader reads up to ${ABI_VERSION}: ` +
        "update the npm package @crossing-rs/runtime",
    );
  }
  switch (reader.u8()) {
    case Kind.Runtime:
      reader.str();
      break;
    case Kind.Import: {
      const record = readImport(reader);
      contract.imports.set(record.symbol, record);
      break;
    }
    case Kind.Export:
      contract.exports.push(readExport(reader));
      break;
    case Kind.Main:
      reader.u8();
      contract.mains.push(readMain(reader));
      break;
    case Kind.Module:
      contract.modules.push(readModule(reader));
      break;
    case Kind.Test:
      // For the test runner, which reads them in Rust.
      reader.at = end;
      break;
    default:
      reader.damaged("an unknown kind of record");
  }
  if (reader.at !== end) {
    reader.damaged("a record does not end where it says");
  }
}

/**
 * @param {Reader} reader
 * @returns {ImportRecord}
 */
function readImport(reader) {
  const flags = reader.u8();
  const [symbol, name, module, rustPath] = [reader.str(), reader.str(), reader.str(), reader.str()];
  const params = readParams(reader);
  return {
    symbol,
    name,
    module: flags & Flag.HAS_MODULE ? module : undefined,
    receiver: flags & Flag.RECEIVER && params[0] ? rustName(params[0].ty) : undefined,
    rustPath,
    form: flags & Flag.FORM,
    hasRest: (flags & Flag.REST) !== 0,
    params,
    result: readTy(reader, 0),
    isAsync: (flags & Flag.ASYNC) !== 0,
  };
}

/**
 * @param {Reader} reader
 * @returns {ExportRecord}
 */
function readExport(reader) {
  const flags = reader.u8();
  const [symbol, packageName, rustPath] = [reader.str(), reader.str(), reader.str()];
  const [namespace, name] = [reader.str(), reader.str()];
  reader.str(); // the doc comment
  return {
    symbol,
    packageName,
    rustPath,
    namespace,
    name,
    params: readParams(reader),
    result: readTy(reader, 0),
    isFallible: (flags & Flag.FALLIBLE) !== 0,
    isAsync: (flags & Flag.ASYNC) !== 0,
  };
}

/**
 * @param {Reader} reader
 * @returns {MainRecord}
 */
function readMain(reader) {
  const symbol = reader.str();
  reader.str(); // the package
  return { symbol, rustPath: reader.str() };
}

/**
 * @param {Reader} reader
 * @returns {ModuleRecord}
 */
function readModule(reader) {
  const flags = reader.u8();
  reader.str(); // the symbol of the function that keeps the record
  reader.str(); // the package
  const rustModule = reader.str();
  reader.str(); // the name for imports
  return { rustModule, file: reader.str(), text: reader.text(), isInitializer: (flags & Flag.INITIALIZER) !== 0 };
}

/**
 * @param {Reader} reader
 * @returns {Param[]}
 */
function readParams(reader) {
  return Array.from({ length: reader.u8() }, () => ({ name: reader.str(), ty: readTy(reader, 0) }));
}

/**
 * @param {Reader} reader
 * @param {number} depth
 * @returns {Ty}
 */
function readTy(reader, depth) {
  const tag = reader.u8();
  if (!(tag in RUST_NAMES) || depth > DEEPEST) {
    reader.damaged("an unknown type");
  }
  if (tag < 0x40) {
    return { tag, inner: [], name: "" };
  }
  if (tag < 0x80) {
    const inner = Array.from({ length: reader.u8() }, () => readTy(reader, depth + 1));
    return { tag, inner, name: "" };
  }
  return { tag, inner: [], name: reader.str() };
}

class Reader {
  #view;
  #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  at = 0;

  /** @param {ArrayBuffer} section */
  constructor(section) {
    this.#view = new DataView(section);
  }

  get isAtEnd() {
    return this.at >= this.#view.byteLength;
  }

  u8() {
    return this.#view.getUint8(this.#step(1));
  }

  u16() {
    return this.#view.getUint16(this.#step(2), true);
  }

  u32() {
    return this.#view.getUint32(this.#step(4), true);
  }

  str() {
    return this.#utf8(this.u16());
  }

  text() {
    return this.#utf8(this.u32());
  }

  /** @param {number} length */
  #utf8(length) {
    const bytes = new Uint8Array(this.#view.buffer, this.#step(length), length);
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return this.damaged("a text is not UTF-8");
    }
  }

  /** @param {number} bytes */
  #step(bytes) {
    const at = this.at;
    if (at + bytes > this.#view.byteLength) {
      this.damaged("it ends too early");
    }
    this.at += bytes;
    return at;
  }

  /**
   * @param {string} what
   * @returns {never}
   */
  damaged(what) {
    throw new CrossingError(
      Code.damaged,
      `the .wasm's section \`${SECTION}\` is damaged at byte ${this.at}: ${what}; build the file again`,
    );
  }
}
