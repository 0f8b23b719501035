// Files that `load()` refuses: each with one clear error, however they are damaged.

import test from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CrossingError, load } from "@crossing-rs/runtime";
import { concat, recordsOf, sectionsOf, wasmOf, withContract, withImport } from "./wasm-file.js";

/** The smallest example, without what debuggers need. */
const GREETING = wasmOf(sectionsOf(read("greeting")).filter(({ name }) => !name.startsWith(".debug") && name !== "name"));
const RECORDS = recordsOf(GREETING);
const KIND = 6;
const isImport = (record) => record[KIND] === 1;
const OUR_IMPORT = WebAssembly.Module.imports(new WebAssembly.Module(GREETING)).find(({ module }) => module === "crossing");

function read(name) {
  return readFileSync(new URL(`../../target/wasm/wasm32-unknown-unknown/debug/${name}.wasm`, import.meta.url));
}

/** What `load` makes of a file: an error of ours, or a program that was loaded. Anything else is thrown. */
async function outcome(bytes) {
  try {
    const app = await load(bytes);
    app.dispose();
    return undefined;
  } catch (error) {
    if (!(error instanceof CrossingError)) throw error;
    return error;
  }
}

/** Loads all variants, by name; those that were thrown something else than an error of ours are listed. */
async function outcomes(variants) {
  const codes = new Map();
  const wrong = [];
  for (const [name, bytes] of variants) {
    try {
      const error = await outcome(bytes);
      codes.set(error?.code, (codes.get(error?.code) ?? 0) + 1);
    } catch (error) {
      wrong.push(`${name}: ${error.stack}`);
    }
  }
  return { codes, wrong };
}

async function assertRefused(bytes, code, ...texts) {
  const error = await outcome(bytes);
  assert.ok(error, "it was loaded");
  assert.equal(error.code, code, error.message);
  for (const text of texts) assert.ok(error.message.includes(text), `${text}\nis not in:\n${error.message}`);
}

test("the file that all others are made of is loaded", async () => {
  assert.equal(await outcome(GREETING), undefined);
  assert.equal(await outcome(withContract(GREETING, concat(RECORDS))), undefined);
});

test("a file without the section, or with an empty one, was not built with Crossing", async () => {
  await assertRefused(withContract(GREETING, undefined), "CX3003", "the .wasm has no section `crossing`");
  await assertRefused(wasmOf([]), "CX3003", "has no section `crossing`");
  await assertRefused(withContract(GREETING, new Uint8Array()), "CX3006", OUR_IMPORT.name);
});

test("a newer version of the contract says what to update, in whichever record it stands", async () => {
  const newer = (record) => Uint8Array.from(record.with(4, 2));
  const advice = ["version 2 of Crossing's contract", "reads up to 1", "update the npm package @crossing-rs/runtime"];
  await assertRefused(withContract(GREETING, concat(RECORDS.map(newer))), "CX3004", ...advice);
  for (const index of RECORDS.keys()) {
    const records = RECORDS.with(index, newer(RECORDS[index]));
    await assertRefused(withContract(GREETING, concat(records)), "CX3004", ...advice);
  }
  const far = RECORDS.map((record) => Uint8Array.from(record.with(4, 0xff).with(5, 0xff)));
  await assertRefused(withContract(GREETING, concat(far)), "CX3004", "version 65535");
});

test("a newer record may look in any way after its version", async () => {
  const unknown = Uint8Array.from([7, 0, 0, 0, 2, 0, 99, 1, 2, 3, 4]);
  const bytes = withContract(GREETING, concat([unknown, ...RECORDS]));
  await assertRefused(bytes, "CX3004", "version 2");
});

test("a section that ends at any place is an error of ours", async () => {
  const body = concat(RECORDS);
  const cut = Array.from({ length: body.length }, (_, at) => [`cut at ${at}`, withContract(GREETING, body.subarray(0, at))]);
  const { codes, wrong } = await outcomes(cut);
  assert.deepEqual(wrong, []);
  assert.ok(codes.get("CX3005") > body.length / 2, JSON.stringify([...codes]));
});

test("a section with any byte changed is an error of ours, or is loaded", async () => {
  const body = concat(RECORDS);
  const variants = [0x01, 0x20, 0x40, 0x80, 0xff].flatMap((bits) =>
    Array.from(body, (byte, at) => [`byte ${at} ^ ${bits}`, withContract(GREETING, body.with(at, byte ^ bits))]),
  );
  const { codes, wrong } = await outcomes(variants);
  assert.deepEqual(wrong, []);
  assert.ok(codes.get("CX3005") > body.length, JSON.stringify([...codes]));
});

test("a section with any byte set to any tag is an error of ours, or is loaded", async () => {
  const body = concat(RECORDS);
  const tags = [0, 21, 22, 64, 65, 67, 71, 72, 128, 131, 255];
  const variants = tags.flatMap((tag) =>
    Array.from(body, (_, at) => [`byte ${at} = ${tag}`, withContract(GREETING, body.with(at, tag))]),
  );
  assert.deepEqual((await outcomes(variants)).wrong, []);
});

test("a record that is longer or shorter than it says is an error of ours", async () => {
  for (const [index, record] of RECORDS.entries()) {
    for (const by of [-1, 1, 5]) {
      const records = RECORDS.with(index, record.with(0, record[0] + by));
      await assertRefused(withContract(GREETING, concat(records)), "CX3005", "damaged at byte");
    }
    const longer = concat([record.with(0, record[0] + 1), Uint8Array.of(0)]);
    const error = "a record does not end where it says";
    await assertRefused(withContract(GREETING, concat(RECORDS.with(index, longer))), "CX3005", error);
  }
});

/** A record of an import that nothing needs, whose result is `Option<Option<…<()>>>`. */
function nested(depth) {
  const [OPTION, UNIT] = [64, 0];
  const texts = [1, 0, "s".charCodeAt(0), 1, 0, "n".charCodeAt(0), 0, 0, 0, 0];
  const type = [...Array.from({ length: depth }, () => [OPTION, 1]).flat(), UNIT];
  const body = [1, 0, 1, 0, ...texts, 0, ...type];
  const length = new Uint8Array(Uint32Array.of(body.length).buffer);
  return concat([length, Uint8Array.from(body)]);
}

test("a type as deep as no real one is an error of ours", async () => {
  assert.equal(await outcome(withContract(GREETING, concat([...RECORDS, nested(4)]))), undefined);
  for (const depth of [100, 100_000]) {
    const bytes = withContract(GREETING, concat([...RECORDS, nested(depth)]));
    await assertRefused(bytes, "CX3005", "an unknown type");
  }
});

test("a damaged section says where and what to do", async () => {
  const body = concat(RECORDS);
  await assertRefused(
    withContract(GREETING, body.subarray(0, -1)),
    "CX3005",
    "the .wasm's section `crossing` is damaged at byte",
    "build the file again",
  );
});

test("a file cut short anywhere is an error of ours, or has lost nothing that matters", async () => {
  const ends = new Set([0, 1, 3, 4, 7, 8, 9, GREETING.length - 1]);
  for (let at = 0; at < GREETING.length; at += Math.ceil(GREETING.length / 300)) ends.add(at);
  const boundaries = sectionsOf(GREETING).map((_, index, all) => wasmOf(all.slice(0, index)).length);
  for (const at of boundaries) for (const near of [at - 1, at, at + 1]) ends.add(near);
  const variants = [...ends].map((end) => [`cut at ${end}`, GREETING.slice(0, end)]);
  const { codes, wrong } = await outcomes(variants);
  assert.deepEqual(wrong, []);
  assert.ok(codes.get("CX3002") > 200, JSON.stringify([...codes]));
});

test("a file cut short says so, with its length", async () => {
  const half = GREETING.slice(0, GREETING.length >> 1);
  await assertRefused(half, "CX3002", "cannot compile the .wasm", "damaged or cut short", `${half.length} bytes`);
});

test("what is no .wasm shows how it begins", async () => {
  const bytes = (text) => new TextEncoder().encode(text);
  await assertRefused(bytes("<!doctype html><html>"), "CX3002", "it is not a .wasm", "<!doctype html>");
  await assertRefused(bytes("version https://git-lfs.github.com/spec/v1"), "CX3002", "version https://");
  await assertRefused(new Uint8Array(), "CX3002", "it is not a .wasm", "0 bytes");
  await assertRefused(GREETING.slice(1), "CX3002", "it is not a .wasm");
  await assertRefused(new Uint8Array(1000), "CX3002", "it is not a .wasm");
  await assertRefused(GREETING.with(4, 2), "CX3002", "version");
});

test("what is no file at all is a TypeError that shows it", async () => {
  for (const [value, shown] of [
    [undefined, "undefined"],
    [null, "null"],
    [5, "5"],
    [{}, "[object Object]"],
    [[0, 97], "0,97"],
  ]) {
    await assert.rejects(load(value), (error) => error instanceof TypeError && error.message.endsWith(`not ${shown}`));
  }
});

test("bytes may be a part of a larger buffer", async () => {
  const large = concat([new Uint8Array(3), GREETING, new Uint8Array(5)]);
  assert.equal(await outcome(large.subarray(3, 3 + GREETING.length)), undefined);
  assert.equal(await outcome(GREETING.slice().buffer), undefined);
  assert.equal(await outcome(new DataView(large.buffer, 3, GREETING.length)), undefined);
});

test("an import without a record is named", async () => {
  const records = RECORDS.filter((record) => !isImport(record));
  await assertRefused(withContract(GREETING, concat(records)), "CX3006", OUR_IMPORT.name, "section `crossing`");
});

test("a record without an import is skipped", async () => {
  const record = RECORDS.find(isImport);
  const at = Buffer.from(record).indexOf(OUR_IMPORT.name) + OUR_IMPORT.name.length - 1;
  const unused = record.with(at, "~".charCodeAt(0));
  assert.notDeepEqual(unused, record);
  assert.equal(await outcome(withContract(GREETING, concat([...RECORDS, unused]))), undefined);
});

test("records may stand in any order, and in several sections", async () => {
  assert.equal(await outcome(withContract(GREETING, concat(RECORDS.toReversed()))), undefined);
  const others = sectionsOf(GREETING).filter(({ name }) => name !== "crossing");
  const each = RECORDS.map((body) => ({ id: 0, name: "crossing", body }));
  assert.equal(await outcome(wasmOf([...others, ...each])), undefined);
});

test("an import of somebody else's is named, with what to do", async () => {
  const bytes = withImport(GREETING, ["crossing_rt", "settle"], ["env", "their_function"]);
  await assertRefused(bytes, "CX3007", "env.their_function", 'extern "C"', "#[js_import]");
});

test("an import that only a newer loader has is named", async () => {
  const bytes = withImport(GREETING, ["crossing_rt", "settle"], ["crossing_rt", "of_the_future"]);
  const error = await outcome(bytes);
  assert.match(String(error), /of_the_future/);
  assert.match(String(error), /update the npm package @crossing-rs\/runtime/);
});
