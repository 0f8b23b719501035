// Generated from option_bool.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { checkedOptions } from "./runtime/options.js";
import { die as die_, enter as enter_, raise as raise_, throwFailure as throwFailure_ } from "./runtime/life.js";
import { noMain as noMain_ } from "./runtime/main.js";
import { checkBool as checkBool_, liftBool as liftBool_, lowerBool as lowerBool_, takeBool as takeBool_ } from "./runtime/marshal/bool.js";
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
const checkBool = checkBool_;
const liftBool = liftBool_;
const lowerBool = lowerBool_;
const takeBool = takeBool_;
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
const S1 = {
	"kind": "import",
	"function": "`echo.it` of module `M`",
	"part": "result",
	"type": "Option<bool>"
};
const S3 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "result",
	"type": "Option<bool>"
};
const S4 = {
	"kind": "export",
	"function": "`exported`",
	"part": "argument `value`",
	"type": "Option<bool>"
};
const S5 = {
	"kind": "export",
	"function": "`exported`",
	"part": "result",
	"type": "Option<bool>"
};
const S6 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "argument `value`",
	"type": "Option<bool>"
};
const S7 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "result",
	"type": "Option<bool>"
};
const S8 = {
	"kind": "export",
	"function": "`promised`",
	"part": "argument `value`",
	"type": "Option<bool>"
};
const S9 = {
	"kind": "export",
	"function": "`promised`",
	"part": "result",
	"type": "Option<bool>"
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
		awaited(a0_0, a0_1, operation) {
			try {
				const promise = f0(a0_0 === 0 ? null : liftBool(core, undefined, a0_1));
				assertPromise(promise, S3);
				const handle = startOperation(core, promise, operation, (area, value) => {
					if (value !== null && value !== undefined) checkBool(value, S3);
					const inUse = core.scratchInUse;
					let r0 = 0, r1 = 0;
					if (value !== null && value !== undefined) {
						r0 = 1;
						r1 = lowerBool(core, value);
					}
					setI32(core, area, r0);
					setI32(core, area + 4, r1);
					core.scratchInUse = inUse;
				});
				if (core.fatal !== undefined) throw die(core, core.fatal);
				return handle;
			} catch (error) {
				raise(core, error);
				return 0;
			}
		},
		imported(area, a0_0, a0_1) {
			try {
				const value = f1(a0_0 === 0 ? null : liftBool(core, undefined, a0_1));
				if (value !== null && value !== undefined) checkBool(value, S1);
				const inUse = core.scratchInUse;
				let r0 = 0, r1 = 0;
				if (value !== null && value !== undefined) {
					r0 = 1;
					r1 = lowerBool(core, value);
				}
				setI32(core, area, r0);
				setI32(core, area + 4, r1);
				core.scratchInUse = inUse;
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
				if (p0 !== null && p0 !== undefined) checkBool(p0, S4);
				const inUse = core.scratchInUse;
				let a0_0 = 0, a0_1 = 0;
				if (p0 !== null && p0 !== undefined) {
					a0_0 = 1;
					a0_1 = lowerBool(core, p0);
				}
				let r0;
				try {
					r0 = wasm.exported(a0_0, a0_1);
				} catch (error) {
					core.fatal ??= error;
					throw die(core, error);
				}
				core.scratchInUse = inUse;
				if (core.fatal !== undefined) throw die(core, core.fatal);
				const area = r0;
				r0 = getI32(core, area);
				const r1 = getI32(core, area + 4);
				return r0 === 0 ? null : takeBool(core, S5, r1);
			},
			"pages": { "fallible"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				if (p0 !== null && p0 !== undefined) checkBool(p0, S6);
				const inUse = core.scratchInUse;
				let a0_0 = 0, a0_1 = 0;
				if (p0 !== null && p0 !== undefined) {
					a0_0 = 1;
					a0_1 = lowerBool(core, p0);
				}
				let r0;
				try {
					r0 = wasm.fallible(a0_0, a0_1);
				} catch (error) {
					core.fatal ??= error;
					throw die(core, error);
				}
				core.scratchInUse = inUse;
				if (core.fatal !== undefined) throw die(core, core.fatal);
				throwFailure(core);
				const area = r0;
				r0 = getI32(core, area);
				const r1 = getI32(core, area + 4);
				return r0 === 0 ? null : takeBool(core, S7, r1);
			} },
			"promised"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				if (p0 !== null && p0 !== undefined) checkBool(p0, S8);
				const inUse = core.scratchInUse;
				let a0_0 = 0, a0_1 = 0;
				if (p0 !== null && p0 !== undefined) {
					a0_0 = 1;
					a0_1 = lowerBool(core, p0);
				}
				return promiseOfExport(core, (area) => {
					const r0 = getI32(core, area);
					const r1 = getI32(core, area + 4);
					return r0 === 0 ? null : takeBool(core, S9, r1);
				}, (handle) => {
					enter(core, "promised", a0_0, a0_1, handle);
					core.scratchInUse = inUse;
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
	const { module, url } = await compile(await (options.wasm ?? new URL("./option_bool.wasm", import.meta.url)));
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
