// Generated from closures.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { checkedOptions } from "./runtime/options.js";
import { disposedClosure as disposedClosure_, wrongArgument as wrongArgument_ } from "./runtime/closures.js";
import { endLoans as endLoans_ } from "./runtime/lent.js";
import { die as die_, raise as raise_, throwFailure as throwFailure_ } from "./runtime/life.js";
import { noMain as noMain_ } from "./runtime/main.js";
import { arrayOf as arrayOf_ } from "./runtime/marshal/array.js";
import { functionOf as functionOf_ } from "./runtime/marshal/function.js";
import { checkI32 as checkI32_ } from "./runtime/marshal/integer.js";
import { lentFunctionOf as lentFunctionOf_ } from "./runtime/marshal/lent_function.js";
import { checkObject as checkObject_, liftObject as liftObject_, lowerObject as lowerObject_, takeObject as takeObject_ } from "./runtime/marshal/object.js";
import { optionOf as optionOf_ } from "./runtime/marshal/option.js";
import { checkString as checkString_, lowerString as lowerString_, takeString as takeString_ } from "./runtime/marshal/string.js";
import { getI32 as getI32_ } from "./runtime/memory.js";
import { anyScope as anyScope_, bindFunction as bindFunction_, setImports as setImports_, setModule as setModule_ } from "./runtime/modules.js";
import { assertPromise as assertPromise_, startOperation as startOperation_ } from "./runtime/operations.js";
export { CrossingError, PanicError } from "./runtime/errors.js";
// Constants of this module: an imported binding costs a load and a comparison at each call.
const disposedClosure = disposedClosure_;
const wrongArgument = wrongArgument_;
const endLoans = endLoans_;
const die = die_;
const raise = raise_;
const throwFailure = throwFailure_;
const noMain = noMain_;
const arrayOf = arrayOf_;
const functionOf = functionOf_;
const checkI32 = checkI32_;
const lentFunctionOf = lentFunctionOf_;
const checkObject = checkObject_;
const liftObject = liftObject_;
const lowerObject = lowerObject_;
const takeObject = takeObject_;
const optionOf = optionOf_;
const checkString = checkString_;
const lowerString = lowerString_;
const takeString = takeString_;
const getI32 = getI32_;
const anyScope = anyScope_;
const bindFunction = bindFunction_;
const setImports = setImports_;
const setModule = setModule_;
const assertPromise = assertPromise_;
const startOperation = startOperation_;
// How closures are called, by type.
const F0 = {
	name: "Fn(i32, String) -> i32",
	lowers: [
		"i32",
		"i32",
		"i32"
	],
	returns: "i32",
	make: (core, closure) => (p0, p1) => {
		if (core.fatal !== undefined) throw die(core, core.fatal);
		if (closure.isDisposed) throw disposedClosure(closure);
		try {
			checkI32(p0, S1);
			checkString(p1, S2);
		} catch (error) {
			throw wrongArgument(error, closure);
		}
		const inUse = core.scratchInUse;
		const a0_0 = p0;
		const a1_0 = lowerString(core, p1);
		const a1_1 = core.b;
		let r0;
		try {
			r0 = closure.call(closure.address, a0_0, a1_0, a1_1);
		} catch (error) {
			core.fatal ??= error;
			throw die(core, error);
		}
		core.scratchInUse = inUse;
		if (core.fatal !== undefined) throw die(core, core.fatal);
		throwFailure(core);
		return r0;
	}
};
const F1 = {
	name: "Fn(Vec<JsObject>) -> Option<String>",
	lowers: ["i32", "i32"],
	returns: "i32",
	make: (core, closure) => (p0) => {
		if (core.fatal !== undefined) throw die(core, core.fatal);
		if (closure.isDisposed) throw disposedClosure(closure);
		try {
			{
				p0 = T2.check(p0, S5, core);
				if (core.fatal !== undefined) throw die(core, core.fatal);
			}
		} catch (error) {
			throw wrongArgument(error, closure);
		}
		if (closure.isDisposed) throw disposedClosure(closure);
		const inUse = core.scratchInUse;
		const a0_0 = T2.lower(core, p0);
		const a0_1 = core.b;
		let r0;
		try {
			r0 = closure.call(closure.address, a0_0, a0_1);
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
		return r0 === 0 ? null : takeString(core, undefined, r1, r2);
	}
};
const F2 = {
	name: "Fn() -> Fn(Vec<JsObject>) -> Option<String>",
	lowers: [],
	returns: "i32",
	make: (core, closure) => () => {
		if (core.fatal !== undefined) throw die(core, core.fatal);
		if (closure.isDisposed) throw disposedClosure(closure);
		let r0;
		try {
			r0 = closure.call(closure.address);
		} catch (error) {
			core.fatal ??= error;
			throw die(core, error);
		}
		if (core.fatal !== undefined) throw die(core, core.fatal);
		throwFailure(core);
		const area = r0;
		r0 = getI32(core, area);
		const r1 = getI32(core, area + 4);
		return T3.take(core, S13, r0, r1);
	}
};
// Converters of arrays, views and classes.
const T0 = lentFunctionOf(F0);
const T1 = {
	lifts: ["i32"],
	lowers: ["i32"],
	lift: liftObject,
	take: takeObject,
	check: checkObject,
	lower: lowerObject
};
const T2 = arrayOf(T1);
const T3 = functionOf(F1);
const T4 = functionOf(F2);
const T5 = optionOf(T4);
const T6 = arrayOf(T5);
// Where values stand, for messages.
const S0 = {
	"kind": "import",
	"function": "`on` of module `M`",
	"part": "argument `lent`",
	"type": "&dyn Fn(i32, String) -> i32"
};
const S1 = {
	"kind": "callback",
	"function": "`Fn(i32, String) -> i32`",
	"part": "argument 1",
	"type": "i32"
};
const S2 = {
	"kind": "callback",
	"function": "`Fn(i32, String) -> i32`",
	"part": "argument 2",
	"type": "String"
};
const S3 = {
	"kind": "callback",
	"function": "`Fn(i32, String) -> i32`",
	"part": "result",
	"type": "i32"
};
const S4 = {
	"kind": "import",
	"function": "`on` of module `M`",
	"part": "argument `kept`",
	"type": "Fn(Vec<JsObject>) -> Option<String>"
};
const S5 = {
	"kind": "callback",
	"function": "`Fn(Vec<JsObject>) -> Option<String>`",
	"part": "argument 1",
	"type": "Vec<JsObject>"
};
const S8 = {
	"kind": "import",
	"function": "`on` of module `M`",
	"part": "argument `lent`",
	"type": "&dyn Fn(i32, String) -> i32"
};
const S9 = {
	"kind": "import",
	"function": "`on` of module `M`",
	"part": "argument `kept`",
	"type": "Fn(Vec<JsObject>) -> Option<String>"
};
const S10 = {
	"kind": "import",
	"function": "`on` of module `M`",
	"part": "result",
	"type": "()"
};
const S11 = {
	"kind": "export",
	"function": "`exported`",
	"part": "result",
	"type": "Fn(Vec<JsObject>) -> Option<String>"
};
const S12 = {
	"kind": "export",
	"function": "`several`",
	"part": "result",
	"type": "Vec<Option<Fn() -> Fn(Vec<JsObject>) -> Option<String>>>"
};
const S13 = {
	"kind": "callback",
	"function": "`Fn() -> Fn(Vec<JsObject>) -> Option<String>`",
	"part": "result",
	"type": "Fn(Vec<JsObject>) -> Option<String>"
};
// The imports, for messages.
const I0 = {
	name: "on",
	label: "`on` of module `M`",
	module: "M",
	rustPath: "golden::awaited",
	scope: anyScope
};
const I1 = {
	name: "on",
	label: "`on` of module `M`",
	module: "M",
	rustPath: "golden::imported",
	scope: anyScope
};
function bindImports(core) {
	setImports(core);
	let f0 = (...args) => (f0 = bindFunction(core, I0))(...args);
	let f1 = (...args) => (f1 = bindFunction(core, I1))(...args);
	return {
		awaited(a0_0, a1_0, a1_1, operation) {
			const before = core.lent.length;
			try {
				const promise = f0(T0.lift(core, S8, a0_0), T3.lift(core, S9, a1_0, a1_1));
				assertPromise(promise, S10);
				const handle = startOperation(core, promise, operation, (area, value) => {
					const inUse = core.scratchInUse;
					core.scratchInUse = inUse;
				});
				if (core.fatal !== undefined) throw die(core, core.fatal);
				return handle;
			} catch (error) {
				raise(core, error);
				return 0;
			} finally {
				endLoans(core, before);
			}
		},
		imported(a0_0, a1_0, a1_1) {
			const before = core.lent.length;
			try {
				f1(T0.lift(core, S0, a0_0), T3.lift(core, S4, a1_0, a1_1));
				if (core.fatal !== undefined) throw die(core, core.fatal);
			} catch (error) {
				raise(core, error);
			} finally {
				endLoans(core, before);
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
			"exported"() {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				let r0;
				try {
					r0 = wasm.exported();
				} catch (error) {
					core.fatal ??= error;
					throw die(core, error);
				}
				if (core.fatal !== undefined) throw die(core, core.fatal);
				const area = r0;
				r0 = getI32(core, area);
				const r1 = getI32(core, area + 4);
				return T3.take(core, S11, r0, r1);
			},
			"several"() {
				if (core.fatal !== undefined) throw die(core, core.fatal);
				let r0;
				try {
					r0 = wasm.several();
				} catch (error) {
					core.fatal ??= error;
					throw die(core, error);
				}
				if (core.fatal !== undefined) throw die(core, core.fatal);
				const area = r0;
				r0 = getI32(core, area);
				const r1 = getI32(core, area + 4);
				return T6.take(core, S12, r0, r1);
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
	const { module, url } = await compile(await (options.wasm ?? new URL("./closures.wasm", import.meta.url)));
	return instantiate({
		module,
		options,
		url,
		bindImports,
		setModule,
		bindRuntime,
		bindExports,
		runMain: noMain,
		symbols: ["exported", "several"]
	});
}
