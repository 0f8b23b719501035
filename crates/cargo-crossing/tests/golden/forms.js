// Generated from forms.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { checkedOptions } from "./runtime/options.js";
import { bindConstructor as bindConstructor_, bindGetter as bindGetter_, bindMethod as bindMethod_, bindSetter as bindSetter_ } from "./runtime/forms.js";
import { die as die_, raise as raise_ } from "./runtime/life.js";
import { noMain as noMain_ } from "./runtime/main.js";
import { checkAny as checkAny_, liftAny as liftAny_, lowerAny as lowerAny_, takeAny as takeAny_ } from "./runtime/marshal/any.js";
import { arrayOf as arrayOf_ } from "./runtime/marshal/array.js";
import { checkObject as checkObject_, liftObject as liftObject_, lowerObject as lowerObject_ } from "./runtime/marshal/object.js";
import { checkString as checkString_, liftString as liftString_, lowerString as lowerString_ } from "./runtime/marshal/string.js";
import { setI32 as setI32_ } from "./runtime/memory.js";
import { bindFunction as bindFunction_, globalScope as globalScope_ } from "./runtime/modules.js";
export { CrossingError, PanicError } from "./runtime/errors.js";
// Constants of this module: an imported binding costs a load and a comparison at each call.
const bindConstructor = bindConstructor_;
const bindGetter = bindGetter_;
const bindMethod = bindMethod_;
const bindSetter = bindSetter_;
const die = die_;
const raise = raise_;
const noMain = noMain_;
const checkAny = checkAny_;
const liftAny = liftAny_;
const lowerAny = lowerAny_;
const takeAny = takeAny_;
const arrayOf = arrayOf_;
const checkObject = checkObject_;
const liftObject = liftObject_;
const lowerObject = lowerObject_;
const checkString = checkString_;
const liftString = liftString_;
const lowerString = lowerString_;
const setI32 = setI32_;
const bindFunction = bindFunction_;
const globalScope = globalScope_;
// Converters of arrays, views and classes.
const T0 = {
	lifts: [
		"i32",
		"f64",
		"i32"
	],
	lowers: [
		"i32",
		"f64",
		"i32"
	],
	lift: liftAny,
	take: takeAny,
	check: checkAny,
	lower: lowerAny
};
const T1 = arrayOf(T0);
// Where values stand, for messages.
const S0 = {
	"kind": "import",
	"function": "`globalThis.document.title`",
	"part": "result",
	"type": "String"
};
const S4 = {
	"kind": "import",
	"function": "`globalThis.URL`",
	"part": "result",
	"type": "JsObject"
};
const S6 = {
	"kind": "import",
	"function": "`title` of `JsObject`",
	"part": "result",
	"type": "String"
};
const S11 = {
	"kind": "import",
	"function": "`globalThis.console.log`",
	"part": "argument `values`",
	"type": "Vec<JsAny>"
};
// The imports, for messages.
const I0 = {
	name: "globalThis.URL",
	label: "`globalThis.URL`",
	rustPath: "golden::imported",
	scope: globalScope
};
const I1 = {
	name: "globalThis.document.title",
	label: "`globalThis.document.title`",
	rustPath: "golden::imported",
	scope: globalScope
};
const I2 = {
	name: "title",
	label: "`title` of `JsObject`",
	receiver: "JsObject",
	rustPath: "golden::imported"
};
const I3 = {
	name: "classList.add",
	label: "`classList.add` of `JsObject`",
	receiver: "JsObject",
	rustPath: "golden::imported"
};
const I4 = {
	name: "globalThis.console.log",
	label: "`globalThis.console.log`",
	rustPath: "golden::imported",
	scope: globalScope
};
const I5 = {
	name: "globalThis.document.title",
	label: "`globalThis.document.title`",
	rustPath: "golden::imported",
	scope: globalScope
};
function bindImports(core) {
	let f0 = (...args) => (f0 = bindConstructor(core, I0))(...args);
	const f1 = bindGetter(core, I1);
	const f2 = bindGetter(core, I2);
	const f3 = bindMethod(core, I3);
	let f4 = (...args) => (f4 = bindFunction(core, I4))(...args);
	const f5 = bindSetter(core, I5);
	return {
		construct(a0_0, a0_1) {
			try {
				const value = f0(liftString(core, undefined, a0_0, a0_1));
				if (core.fatal !== undefined) throw die(core, core.fatal);
				checkObject(value, S4);
				const r0 = lowerObject(core, value);
				return r0;
			} catch (error) {
				raise(core, error);
				return 0;
			}
		},
		get(area) {
			try {
				const value = f1();
				checkString(value, S0);
				const inUse = core.scratchInUse;
				const r0 = lowerString(core, value);
				const r1 = core.b;
				setI32(core, area, r0);
				setI32(core, area + 4, r1);
				core.scratchInUse = inUse;
				if (core.fatal !== undefined) throw die(core, core.fatal);
			} catch (error) {
				raise(core, error);
			}
		},
		get_of(area, a0_0) {
			try {
				const value = f2(liftObject(core, undefined, a0_0));
				checkString(value, S6);
				const inUse = core.scratchInUse;
				const r0 = lowerString(core, value);
				const r1 = core.b;
				setI32(core, area, r0);
				setI32(core, area + 4, r1);
				core.scratchInUse = inUse;
				if (core.fatal !== undefined) throw die(core, core.fatal);
			} catch (error) {
				raise(core, error);
			}
		},
		method(a0_0, a1_0, a1_1) {
			try {
				f3(liftObject(core, undefined, a0_0), liftString(core, undefined, a1_0, a1_1));
				if (core.fatal !== undefined) throw die(core, core.fatal);
			} catch (error) {
				raise(core, error);
			}
		},
		rest(a0_0, a0_1, a1_0, a1_1) {
			try {
				f4(liftString(core, undefined, a0_0, a0_1), ...T1.lift(core, S11, a1_0, a1_1));
				if (core.fatal !== undefined) throw die(core, core.fatal);
			} catch (error) {
				raise(core, error);
			}
		},
		set(a0_0, a0_1) {
			try {
				f5(liftString(core, undefined, a0_0, a0_1));
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
	const crates = { __proto__: null };
	return {
		crates,
		root: {}
	};
}
/** A new instance. Its `main` has not run. */
export async function create(options) {
	options = checkedOptions(options);
	const { module, url } = await compile(await (options.wasm ?? new URL("./forms.wasm", import.meta.url)));
	return instantiate({
		module,
		options,
		url,
		bindImports,
		bindRuntime,
		bindExports,
		runMain: noMain,
		symbols: []
	});
}
