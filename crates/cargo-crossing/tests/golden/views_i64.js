// Generated from views_i64.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { checkedOptions } from "./runtime/options.js";
import { endLoans as endLoans_ } from "./runtime/lent.js";
import { die as die_, raise as raise_, throwFailure as throwFailure_ } from "./runtime/life.js";
import { noMain as noMain_ } from "./runtime/main.js";
import { arraySegmentOf as arraySegmentOf_ } from "./runtime/marshal/array_segment.js";
import { checkI32 as checkI32_ } from "./runtime/marshal/integer.js";
import { memoryViewOf as memoryViewOf_ } from "./runtime/marshal/memory_view.js";
import { checkString as checkString_, lowerString as lowerString_ } from "./runtime/marshal/string.js";
import { getI32 as getI32_, setI32 as setI32_ } from "./runtime/memory.js";
import { anyScope as anyScope_, bindFunction as bindFunction_, setImports as setImports_, setModule as setModule_ } from "./runtime/modules.js";
export { CrossingError, PanicError } from "./runtime/errors.js";
// Constants of this module: an imported binding costs a load and a comparison at each call.
const endLoans = endLoans_;
const die = die_;
const raise = raise_;
const throwFailure = throwFailure_;
const noMain = noMain_;
const arraySegmentOf = arraySegmentOf_;
const checkI32 = checkI32_;
const memoryViewOf = memoryViewOf_;
const checkString = checkString_;
const lowerString = lowerString_;
const getI32 = getI32_;
const setI32 = setI32_;
const anyScope = anyScope_;
const bindFunction = bindFunction_;
const setImports = setImports_;
const setModule = setModule_;
// Converters of arrays, views and classes.
const T0 = memoryViewOf(BigInt64Array, "i64");
const T1 = arraySegmentOf(BigInt64Array, "i64");
// Where values stand, for messages.
const S0 = {
	"kind": "import",
	"function": "`views.lend` of module `M`",
	"part": "argument `view`",
	"type": "&mut [i64]"
};
const S1 = {
	"kind": "import",
	"function": "`views.lend` of module `M`",
	"part": "argument `other`",
	"type": "i32"
};
const S2 = {
	"kind": "import",
	"function": "`views.lend` of module `M`",
	"part": "result",
	"type": "i32"
};
const S3 = {
	"kind": "import",
	"function": "`views.read` of module `M`",
	"part": "argument `view`",
	"type": "&mut [i64]"
};
const S4 = {
	"kind": "import",
	"function": "`views.read` of module `M`",
	"part": "argument `other`",
	"type": "i32"
};
const S5 = {
	"kind": "import",
	"function": "`views.read` of module `M`",
	"part": "result",
	"type": "String"
};
const S6 = {
	"kind": "import",
	"function": "`views.keep` of module `M`",
	"part": "argument `segment`",
	"type": "ArraySegment<i64>"
};
const S7 = {
	"kind": "import",
	"function": "`views.keep` of module `M`",
	"part": "result",
	"type": "ArraySegment<i64>"
};
const S8 = {
	"kind": "export",
	"function": "`exported`",
	"part": "argument `segment`",
	"type": "ArraySegment<i64>"
};
const S9 = {
	"kind": "export",
	"function": "`exported`",
	"part": "result",
	"type": "ArraySegment<i64>"
};
// The imports, for messages.
const I0 = {
	name: "views.keep",
	label: "`views.keep` of module `M`",
	module: "M",
	rustPath: "golden::keep",
	scope: anyScope
};
const I1 = {
	name: "views.lend",
	label: "`views.lend` of module `M`",
	module: "M",
	rustPath: "golden::lend",
	scope: anyScope
};
const I2 = {
	name: "views.read",
	label: "`views.read` of module `M`",
	module: "M",
	rustPath: "golden::read",
	scope: anyScope
};
function bindImports(core) {
	setImports(core);
	let f0 = (...args) => (f0 = bindFunction(core, I0))(...args);
	let f1 = (...args) => (f1 = bindFunction(core, I1))(...args);
	let f2 = (...args) => (f2 = bindFunction(core, I2))(...args);
	return {
		keep(a0_0, a0_1, a0_2, a0_3) {
			try {
				let value = f0(T1.lift(core, S6, a0_0, a0_1, a0_2, a0_3));
				if (core.fatal !== undefined) throw die(core, core.fatal);
				{
					value = T1.check(value, S7, core);
					if (core.fatal !== undefined) throw die(core, core.fatal);
				}
				const r0 = T1.lower(core, value);
				return r0;
			} catch (error) {
				raise(core, error);
				return 0;
			}
		},
		lend(a0_0, a0_1, a1_0) {
			const before = core.lent.length;
			try {
				const value = f1(T0.lift(core, S0, a0_0, a0_1), a1_0);
				if (core.fatal !== undefined) throw die(core, core.fatal);
				checkI32(value, S2);
				const r0 = value;
				return r0;
			} catch (error) {
				raise(core, error);
				return 0;
			} finally {
				endLoans(core, before);
			}
		},
		read(area, a0_0, a0_1, a1_0) {
			const before = core.lent.length;
			try {
				const value = f2(T0.lift(core, S3, a0_0, a0_1), a1_0);
				checkString(value, S5);
				const inUse = core.scratchInUse;
				const r0 = lowerString(core, value);
				const r1 = core.b;
				setI32(core, area, r0);
				setI32(core, area + 4, r1);
				core.scratchInUse = inUse;
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
		"golden": { "exported"(p0) {
			if (core.fatal !== undefined) throw die(core, core.fatal);
			{
				p0 = T1.check(p0, S8, core);
				if (core.fatal !== undefined) throw die(core, core.fatal);
			}
			if (core.fatal !== undefined) throw die(core, core.fatal);
			const a0_0 = T1.lower(core, p0);
			let r0;
			try {
				r0 = wasm.exported(a0_0);
			} catch (error) {
				core.fatal ??= error;
				throw die(core, error);
			}
			if (core.fatal !== undefined) throw die(core, core.fatal);
			throwFailure(core);
			const area = r0;
			r0 = getI32(core, area);
			const r1 = getI32(core, area + 4);
			const r2 = getI32(core, area + 8);
			const r3 = getI32(core, area + 12);
			return T1.take(core, S9, r0, r1, r2, r3);
		} }
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
	const { module, url } = await compile(await (options.wasm ?? new URL("./views_i64.wasm", import.meta.url)));
	return instantiate({
		module,
		options,
		url,
		bindImports,
		setModule,
		bindRuntime,
		bindExports,
		runMain: noMain,
		symbols: ["exported"]
	});
}
