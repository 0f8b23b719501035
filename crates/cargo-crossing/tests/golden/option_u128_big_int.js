// Generated from option_u128_big_int.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { checkedOptions } from "./runtime/options.js";
import { die as die_, enter as enter_, raise as raise_, throwFailure as throwFailure_ } from "./runtime/life.js";
import { noMain as noMain_ } from "./runtime/main.js";
import { checkU128BigInt as checkU128BigInt_, liftU128BigInt as liftU128BigInt_, lowerU128BigInt as lowerU128BigInt_, takeU128BigInt as takeU128BigInt_ } from "./runtime/marshal/big_int_128.js";
import { getI32 as getI32_, getI64 as getI64_, setI32 as setI32_, setI64 as setI64_ } from "./runtime/memory.js";
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
const checkU128BigInt = checkU128BigInt_;
const liftU128BigInt = liftU128BigInt_;
const lowerU128BigInt = lowerU128BigInt_;
const takeU128BigInt = takeU128BigInt_;
const getI32 = getI32_;
const getI64 = getI64_;
const setI32 = setI32_;
const setI64 = setI64_;
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
	"type": "Option<u128>"
};
const S3 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "result",
	"type": "Option<u128>"
};
const S4 = {
	"kind": "export",
	"function": "`exported`",
	"part": "argument `value`",
	"type": "Option<u128>"
};
const S5 = {
	"kind": "export",
	"function": "`exported`",
	"part": "result",
	"type": "Option<u128>"
};
const S6 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "argument `value`",
	"type": "Option<u128>"
};
const S7 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "result",
	"type": "Option<u128>"
};
const S8 = {
	"kind": "export",
	"function": "`promised`",
	"part": "argument `value`",
	"type": "Option<u128>"
};
const S9 = {
	"kind": "export",
	"function": "`promised`",
	"part": "result",
	"type": "Option<u128>"
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
				const promise = f0(a0_0 === 0 ? null : liftU128BigInt(core, undefined, a0_1, a0_2));
				assertPromise(promise, S3);
				const handle = startOperation(core, promise, operation, (area, value) => {
					if (value !== null && value !== undefined) checkU128BigInt(value, S3);
					const inUse = core.scratchInUse;
					let r0 = 0, r1 = 0n, r2 = 0n;
					if (value !== null && value !== undefined) {
						r0 = 1;
						r1 = lowerU128BigInt(core, value);
						r2 = core.b;
					}
					setI32(core, area, r0);
					setI64(core, area + 8, r1);
					setI64(core, area + 16, r2);
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
				const value = f1(a0_0 === 0 ? null : liftU128BigInt(core, undefined, a0_1, a0_2));
				if (value !== null && value !== undefined) checkU128BigInt(value, S1);
				const inUse = core.scratchInUse;
				let r0 = 0, r1 = 0n, r2 = 0n;
				if (value !== null && value !== undefined) {
					r0 = 1;
					r1 = lowerU128BigInt(core, value);
					r2 = core.b;
				}
				setI32(core, area, r0);
				setI64(core, area + 8, r1);
				setI64(core, area + 16, r2);
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
				if (p0 !== null && p0 !== undefined) checkU128BigInt(p0, S4);
				const inUse = core.scratchInUse;
				let a0_0 = 0, a0_1 = 0n, a0_2 = 0n;
				if (p0 !== null && p0 !== undefined) {
					a0_0 = 1;
					a0_1 = lowerU128BigInt(core, p0);
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
				const r1 = getI64(core, area + 8);
				const r2 = getI64(core, area + 16);
				return r0 === 0 ? null : takeU128BigInt(core, S5, r1, r2);
			},
			"pages": { "fallible"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				if (p0 !== null && p0 !== undefined) checkU128BigInt(p0, S6);
				const inUse = core.scratchInUse;
				let a0_0 = 0, a0_1 = 0n, a0_2 = 0n;
				if (p0 !== null && p0 !== undefined) {
					a0_0 = 1;
					a0_1 = lowerU128BigInt(core, p0);
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
				const r1 = getI64(core, area + 8);
				const r2 = getI64(core, area + 16);
				return r0 === 0 ? null : takeU128BigInt(core, S7, r1, r2);
			} },
			"promised"(p0) {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				if (p0 !== null && p0 !== undefined) checkU128BigInt(p0, S8);
				const inUse = core.scratchInUse;
				let a0_0 = 0, a0_1 = 0n, a0_2 = 0n;
				if (p0 !== null && p0 !== undefined) {
					a0_0 = 1;
					a0_1 = lowerU128BigInt(core, p0);
					a0_2 = core.b;
				}
				return promiseOfExport(core, (area) => {
					const r0 = getI32(core, area);
					const r1 = getI64(core, area + 8);
					const r2 = getI64(core, area + 16);
					return r0 === 0 ? null : takeU128BigInt(core, S9, r1, r2);
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
	const { module, url } = await compile(await (options.wasm ?? new URL("./option_u128_big_int.wasm", import.meta.url)));
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
