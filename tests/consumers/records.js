// ABI.md, rule 1: the record of an import goes wherever the import goes, in every form and every profile.

import assert from "node:assert/strict";
import { test } from "node:test";
import { build, inspect } from "./build.js";

/** The JavaScript names of all imports that `forms/app` calls: each names its form. */
const FORMS = [
  "plain",
  "inline",
  "inlineAfter",
  "inlineAlways",
  "async",
  "asyncInline",
  "wide",
  "associated",
  "associatedInline",
  "associatedAsync",
  "genericType",
  "inBody",
  "inGenericBody",
  "calledByGeneric",
  "inTraitMethod",
  "inAsyncBody",
  "inConst",
  "inStatic",
  "byConst",
  "reExported",
  "macroFirst",
  "macroSecond",
  "macroFixedFirst",
  "macroFixedSecond",
  "macroScopeOne",
  "macroScopeTwo",
  "macroScopeThree",
  "macroScopeFour",
  "macroApp",
  "macroFixedApp",
];

/** Imports of JavaScript's one `echo`: six of `names`, one of each version of `echo`, one of the program. */
const ECHOES = 9;

/** Exports of a dependency that nothing in Rust calls. */
const EXPORTS = ["exports::public", "exports::private", "exports::Type::associated"];

/** @param {string} profile */
export function testRecords(profile) {
  test(`${profile}: every import has a record, and none is lost`, async (t) => {
    build("forms", ["app", "plugin"], profile);
    const app = await inspect("app", profile);
    const plugin = await inspect("plugin", profile);

    for (const [name, { contract, imported }] of Object.entries({ app, plugin })) {
      await t.test(`${name}: every wasm import has a record`, () => {
        const without = imported.filter((symbol) => !contract.imports.has(symbol));
        assert.deepEqual(without, []);
      });
    }
    await t.test("app: every form is imported once", () => {
      const names = app.imported.map((symbol) => app.contract.imports.get(symbol)?.name);
      const forms = names.filter((name) => name !== "echo");
      assert.deepEqual(forms.toSorted(), FORMS.toSorted());
      assert.equal(names.length - forms.length, ECHOES);
    });
    await t.test("plugin: the one import that it uses", () => {
      const names = plugin.imported.map((symbol) => plugin.contract.imports.get(symbol)?.name);
      assert.deepEqual(names, ["inline"]);
    });
    for (const [name, { contract, exported }] of Object.entries({ app, plugin })) {
      await t.test(`${name}: the exports of a dependency are there, with their records`, () => {
        for (const path of EXPORTS) {
          const record = contract.exports.find(({ rustPath }) => rustPath === path);
          assert.ok(record, `no record of ${path}`);
          assert.ok(exported.includes(record.symbol), `no export ${record.symbol}`);
        }
      });
      await t.test(`${name}: every export that a record names is there`, () => {
        const symbols = [...contract.exports, ...contract.mains].map(({ symbol }) => symbol);
        assert.deepEqual(symbols.filter((symbol) => !exported.includes(symbol)), []);
      });
    }
    await t.test("app: a module of a library of which nothing is called is there, with its text", () => {
      const modules = app.contract.modules.map(({ rustModule, file, text }) => [rustModule, file, text.split("\n")[0]]);
      assert.deepEqual(modules, [["initializer", "start.js", "// Is not run: only its record is looked at."]]);
    });
    await t.test("app: main has a record and an export", () => {
      assert.deepEqual(app.contract.mains.map(({ rustPath }) => rustPath), ["app::main"]);
    });
  });
}
