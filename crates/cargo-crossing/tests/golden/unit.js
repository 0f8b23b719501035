// Generated from unit.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { checkedOptions } from "./runtime/options.js";
import { die as die_, enter as enter_, raise as raise_, throwFailure as throwFailure_ } from "./runtime/life.js";
import { noMain as noMain_ } from "./runtime/main.js";
import { anyScope as anyScope_, bindFunction as bindFunction_, globalScope as globalScope_, setImports as setImports_, setModule as setModule_ } from "./runtime/modules.js";
import { assertPromise as assertPromise_, startOperation as startOperation_ } from "./runtime/operations.js";
import { promiseOfExport as promiseOfExport_ } from "./runtime/promises.js";
export { CrossingError, PanicError } from "./runtime/errors.js";
// Constants of this module: an imported binding costs a load and a comparison at each call.
const die = die_;
const enter = enter_;
const raise = raise_;
const throwFailure = throwFailure_;
const noMain = noMain_;
const anyScope = anyScope_;
const bindFunction = bindFunction_;
const globalScope = globalScope_;
const setImports = setImports_;
const setModule = setModule_;
const assertPromise = assertPromise_;
const startOperation = startOperation_;
const promiseOfExport = promiseOfExport_;
// Where values stand, for messages.
const S3 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "result",
	"type": "()"
};
// The imports, for messages.
const I0 = {
	name: "globalThis.later",
	label: "`globalThis.later`",
	rustPath: "golden::awaited",
	scope: globalScope
};
const I1 = {
	name: "echo.it",
	label: "`echo.it` of module `M`",
	module: "M",
	rustPath: "golden::imported",
	scope: anyScope
};
function bindImports(core) {
	setImports(core);
	let f0 = (...args) => (f0 = bindFunction(core, I0))(...args);
	let f1 = (...args) => (f1 = bindFunction(core, I1))(...args);
	return {
		awaited(operation) {
			try {
				const promise = f0(undefined);
				assertPromise(promise, S3);
				const handle = startOperation(core, promise, operation, (area, value) => {
					const inUse = core.scratchInUse;
					core.scratchInUse = inUse;
				});
				if (core.fatal !== undefined) throw die(core, core.fatal);
				return handle;
			} catch (error) {
				raise(core, error);
				return 0;
			}
		},
		imported() {
			try {
				f1(undefined);
				if (core.fatal !== undefined) throw die(core, core.fatal);
			} catch (error) {
				raise(core, error);
			}
		}
	};
}
function bindRuntime(core) {
	return {};
}
function bindExports(core, wasm) {
	// Who holds a function of an instance that ended does not hold its memory.
	core.endings.add(() => wasm = undefined);
	const crates = {
		__proto__: null,
		"golden": {
			"exported"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				let r0;
				try {
					r0 = wasm.exported();
				} catch (error) {
					core.fatal ??= error;
					throw die(core, error);
				}
				if (core.fatal !== undefined) throw die(core, core.fatal);
			},
			"pages": { "fallible"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				let r0;
				try {
					r0 = wasm.fallible();
				} catch (error) {
					core.fatal ??= error;
					throw die(core, error);
				}
				if (core.fatal !== undefined) throw die(core, core.fatal);
				throwFailure(core);
			} },
			"promised"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				return promiseOfExport(core, (area) => {}, (handle) => {
					enter(core, "promised", handle);
				});
			}
		}
	};
	return {
		crates,
		main: "golden",
		root: crates["golden"]
	};
}
/** A new instance. Its `main` has not run. */
export async function create(options) {
	options = checkedOptions(options);
	const { module, url } = await compile(await (options.wasm ?? new URL("./unit.wasm", import.meta.url)));
	return instantiate({
		module,
		options,
		url,
		bindImports,
		setModule,
		bindRuntime,
		bindExports,
		runMain: noMain,
		symbols: [
			"exported",
			"fallible",
			"promised"
		]
	});
}
