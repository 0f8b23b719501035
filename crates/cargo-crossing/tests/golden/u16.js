// Generated from u16.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { checkedOptions } from "./runtime/options.js";
import { die as die_, enter as enter_, raise as raise_, throwFailure as throwFailure_ } from "./runtime/life.js";
import { noMain as noMain_ } from "./runtime/main.js";
import { checkU16 as checkU16_ } from "./runtime/marshal/integer.js";
import { getI32 as getI32_, setI32 as setI32_ } from "./runtime/memory.js";
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
const checkU16 = checkU16_;
const getI32 = getI32_;
const setI32 = setI32_;
const anyScope = anyScope_;
const bindFunction = bindFunction_;
const globalScope = globalScope_;
const setImports = setImports_;
const setModule = setModule_;
const assertPromise = assertPromise_;
const startOperation = startOperation_;
const promiseOfExport = promiseOfExport_;
// Where values stand, for messages.
const S0 = {
	"kind": "import",
	"function": "`echo.it` of module `M`",
	"part": "argument `value`",
	"type": "u16"
};
const S1 = {
	"kind": "import",
	"function": "`echo.it` of module `M`",
	"part": "result",
	"type": "u16"
};
const S2 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "argument `value`",
	"type": "u16"
};
const S3 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "result",
	"type": "u16"
};
const S4 = {
	"kind": "export",
	"function": "`exported`",
	"part": "argument `value`",
	"type": "u16"
};
const S5 = {
	"kind": "export",
	"function": "`exported`",
	"part": "result",
	"type": "u16"
};
const S6 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "argument `value`",
	"type": "u16"
};
const S7 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "result",
	"type": "u16"
};
const S8 = {
	"kind": "export",
	"function": "`promised`",
	"part": "argument `value`",
	"type": "u16"
};
const S9 = {
	"kind": "export",
	"function": "`promised`",
	"part": "result",
	"type": "u16"
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
		awaited(a0_0, operation) {
			try {
				const promise = f0(a0_0);
				assertPromise(promise, S3);
				const handle = startOperation(core, promise, operation, (area, value) => {
					checkU16(value, S3);
					const inUse = core.scratchInUse;
					const r0 = value;
					setI32(core, area, r0);
					core.scratchInUse = inUse;
				});
				if (core.fatal !== undefined) throw die(core, core.fatal);
				return handle;
			} catch (error) {
				raise(core, error);
				return 0;
			}
		},
		imported(a0_0) {
			try {
				const value = f1(a0_0);
				if (core.fatal !== undefined) throw die(core, core.fatal);
				checkU16(value, S1);
				const r0 = value;
				return r0;
			} catch (error) {
				raise(core, error);
				return 0;
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
				checkU16(p0, S4);
				const a0_0 = p0;
				let r0;
				try {
					r0 = wasm.exported(a0_0);
				} catch (error) {
					core.fatal ??= error;
					throw die(core, error);
				}
				if (core.fatal !== undefined) throw die(core, core.fatal);
				return r0;
			},
			"pages": { "fallible"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				checkU16(p0, S6);
				const a0_0 = p0;
				let r0;
				try {
					r0 = wasm.fallible(a0_0);
				} catch (error) {
					core.fatal ??= error;
					throw die(core, error);
				}
				if (core.fatal !== undefined) throw die(core, core.fatal);
				throwFailure(core);
				return r0;
			} },
			"promised"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				checkU16(p0, S8);
				const a0_0 = p0;
				return promiseOfExport(core, (area) => {
					const r0 = getI32(core, area);
					return r0;
				}, (handle) => {
					enter(core, "promised", a0_0, handle);
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
	const { module, url } = await compile(await (options.wasm ?? new URL("./u16.wasm", import.meta.url)));
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
