// Generated from option_vec_f64.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { checkedOptions } from "./runtime/options.js";
import { die as die_, enter as enter_, raise as raise_, throwFailure as throwFailure_ } from "./runtime/life.js";
import { noMain as noMain_ } from "./runtime/main.js";
import { checkF64 as checkF64_ } from "./runtime/marshal/float.js";
import { typedArrayOf as typedArrayOf_ } from "./runtime/marshal/typed_array.js";
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
const checkF64 = checkF64_;
const typedArrayOf = typedArrayOf_;
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
// Converters of arrays, views and classes.
const T0 = typedArrayOf(Float64Array, checkF64);
// Where values stand, for messages.
const S0 = {
	"kind": "import",
	"function": "`echo.it` of module `M`",
	"part": "argument `value`",
	"type": "Option<Vec<f64>>"
};
const S1 = {
	"kind": "import",
	"function": "`echo.it` of module `M`",
	"part": "result",
	"type": "Option<Vec<f64>>"
};
const S2 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "argument `value`",
	"type": "Option<Vec<f64>>"
};
const S3 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "result",
	"type": "Option<Vec<f64>>"
};
const S4 = {
	"kind": "export",
	"function": "`exported`",
	"part": "argument `value`",
	"type": "Option<Vec<f64>>"
};
const S5 = {
	"kind": "export",
	"function": "`exported`",
	"part": "result",
	"type": "Option<Vec<f64>>"
};
const S6 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "argument `value`",
	"type": "Option<Vec<f64>>"
};
const S7 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "result",
	"type": "Option<Vec<f64>>"
};
const S8 = {
	"kind": "export",
	"function": "`promised`",
	"part": "argument `value`",
	"type": "Option<Vec<f64>>"
};
const S9 = {
	"kind": "export",
	"function": "`promised`",
	"part": "result",
	"type": "Option<Vec<f64>>"
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
		awaited(a0_0, a0_1, a0_2, operation) {
			try {
				const promise = f0(a0_0 === 0 ? null : T0.lift(core, S2, a0_1, a0_2));
				assertPromise(promise, S3);
				const handle = startOperation(core, promise, operation, (area, value) => {
					if (value !== null && value !== undefined) {
						value = T0.check(value, S3, core);
						if (core.fatal !== undefined) throw die(core, core.fatal);
					}
					const inUse = core.scratchInUse;
					let r0 = 0, r1 = 0, r2 = 0;
					if (value !== null && value !== undefined) {
						r0 = 1;
						r1 = T0.lower(core, value);
						r2 = core.b;
					}
					setI32(core, area, r0);
					setI32(core, area + 4, r1);
					setI32(core, area + 8, r2);
					core.scratchInUse = inUse;
				});
				if (core.fatal !== undefined) throw die(core, core.fatal);
				return handle;
			} catch (error) {
				raise(core, error);
				return 0;
			}
		},
		imported(area, a0_0, a0_1, a0_2) {
			try {
				let value = f1(a0_0 === 0 ? null : T0.lift(core, S0, a0_1, a0_2));
				if (value !== null && value !== undefined) {
					value = T0.check(value, S1, core);
					if (core.fatal !== undefined) throw die(core, core.fatal);
				}
				const inUse = core.scratchInUse;
				let r0 = 0, r1 = 0, r2 = 0;
				if (value !== null && value !== undefined) {
					r0 = 1;
					r1 = T0.lower(core, value);
					r2 = core.b;
				}
				setI32(core, area, r0);
				setI32(core, area + 4, r1);
				setI32(core, area + 8, r2);
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
				if (p0 !== null && p0 !== undefined) {
					p0 = T0.check(p0, S4, core);
					if (core.fatal !== undefined) throw die(core, core.fatal);
				}
				if (core.fatal !== undefined) throw die(core, core.fatal);
				const inUse = core.scratchInUse;
				let a0_0 = 0, a0_1 = 0, a0_2 = 0;
				if (p0 !== null && p0 !== undefined) {
					a0_0 = 1;
					a0_1 = T0.lower(core, p0);
					a0_2 = core.b;
				}
				let r0;
				try {
					r0 = wasm.exported(a0_0, a0_1, a0_2);
				} catch (error) {
					core.fatal ??= error;
					throw die(core, error);
				}
				core.scratchInUse = inUse;
				if (core.fatal !== undefined) throw die(core, core.fatal);
				const area = r0;
				r0 = getI32(core, area);
				const r1 = getI32(core, area + 4);
				const r2 = getI32(core, area + 8);
				return r0 === 0 ? null : T0.take(core, S5, r1, r2);
			},
			"pages": { "fallible"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				if (p0 !== null && p0 !== undefined) {
					p0 = T0.check(p0, S6, core);
					if (core.fatal !== undefined) throw die(core, core.fatal);
				}
				if (core.fatal !== undefined) throw die(core, core.fatal);
				const inUse = core.scratchInUse;
				let a0_0 = 0, a0_1 = 0, a0_2 = 0;
				if (p0 !== null && p0 !== undefined) {
					a0_0 = 1;
					a0_1 = T0.lower(core, p0);
					a0_2 = core.b;
				}
				let r0;
				try {
					r0 = wasm.fallible(a0_0, a0_1, a0_2);
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
				const r2 = getI32(core, area + 8);
				return r0 === 0 ? null : T0.take(core, S7, r1, r2);
			} },
			"promised"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				if (p0 !== null && p0 !== undefined) {
					p0 = T0.check(p0, S8, core);
					if (core.fatal !== undefined) throw die(core, core.fatal);
				}
				if (core.fatal !== undefined) throw die(core, core.fatal);
				const inUse = core.scratchInUse;
				let a0_0 = 0, a0_1 = 0, a0_2 = 0;
				if (p0 !== null && p0 !== undefined) {
					a0_0 = 1;
					a0_1 = T0.lower(core, p0);
					a0_2 = core.b;
				}
				return promiseOfExport(core, (area) => {
					const r0 = getI32(core, area);
					const r1 = getI32(core, area + 4);
					const r2 = getI32(core, area + 8);
					return r0 === 0 ? null : T0.take(core, S9, r1, r2);
				}, (handle) => {
					enter(core, "promised", a0_0, a0_1, a0_2, handle);
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
	const { module, url } = await compile(await (options.wasm ?? new URL("./option_vec_f64.wasm", import.meta.url)));
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
