// Generated from option_f64.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { assertPromise, startOperation } from "./runtime/operations.js";
import { checkF64 as checkF64_ } from "./runtime/marshal/float.js";
export { CrossingError, PanicError } from "./runtime/errors.js";
// Constants of this module: an imported binding costs a load and a comparison at each call.
const checkF64 = checkF64_;
// Where values stand, for messages.
const S0 = {
	"kind": "import",
	"function": "`echo.it` of module `M`",
	"part": "argument `value`",
	"type": "Option<f64>"
};
const S1 = {
	"kind": "import",
	"function": "`echo.it` of module `M`",
	"part": "result",
	"type": "Option<f64>"
};
const S2 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "argument `value`",
	"type": "Option<f64>"
};
const S3 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "result",
	"type": "Option<f64>"
};
const S4 = {
	"kind": "export",
	"function": "`exported`",
	"part": "argument `value`",
	"type": "Option<f64>"
};
const S5 = {
	"kind": "export",
	"function": "`exported`",
	"part": "result",
	"type": "Option<f64>"
};
const S6 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "argument `value`",
	"type": "Option<f64>"
};
const S7 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "result",
	"type": "Option<f64>"
};
// The imports, for messages.
const I0 = {
	name: "globalThis.later",
	module: undefined,
	rustPath: "golden::awaited"
};
const I1 = {
	name: "echo.it",
	module: "M",
	rustPath: "golden::imported"
};
function bindImports(core) {
	let f0 = (...args) => (f0 = core.modules.bind(I0))(...args);
	let f1 = (...args) => (f1 = core.modules.bind(I1))(...args);
	return {
		awaited(a0_0, a0_1, operation) {
			try {
				const promise = f0(a0_0 === 0 ? null : a0_1);
				assertPromise(promise, S3);
				const handle = startOperation(core, promise, operation, (area, value) => {
					if (value !== null && value !== undefined) checkF64(value, S3);
					const { memory } = core;
					const inUse = memory.scratchInUse;
					let r0 = 0, r1 = 0;
					if (value !== null && value !== undefined) {
						r0 = 1;
						r1 = value;
					}
					memory.setI32(area, r0);
					memory.setF64(area + 8, r1);
					memory.scratchInUse = inUse;
				});
				if (core.fatal !== undefined) throw core.die(core.fatal);
				return handle;
			} catch (error) {
				core.raise(error);
				return 0;
			}
		},
		imported(area, a0_0, a0_1) {
			try {
				const value = f1(a0_0 === 0 ? null : a0_1);
				if (value !== null && value !== undefined) checkF64(value, S1);
				const { memory } = core;
				const inUse = memory.scratchInUse;
				let r0 = 0, r1 = 0;
				if (value !== null && value !== undefined) {
					r0 = 1;
					r1 = value;
				}
				memory.setI32(area, r0);
				memory.setF64(area + 8, r1);
				memory.scratchInUse = inUse;
				if (core.fatal !== undefined) throw core.die(core.fatal);
			} catch (error) {
				core.raise(error);
			}
		}
	};
}
function bindRuntime(core) {
	return {};
}
function bindExports(core, wasm) {
	const crates = { "golden": {
		"exported"(p0) {
			if (core.fatal !== undefined) throw core.die(core.fatal);
			if (p0 !== null && p0 !== undefined) checkF64(p0, S4);
			const { memory } = core;
			const inUse = memory.scratchInUse;
			let a0_0 = 0, a0_1 = 0;
			if (p0 !== null && p0 !== undefined) {
				a0_0 = 1;
				a0_1 = p0;
			}
			let r0;
			try {
				r0 = wasm.exported(a0_0, a0_1);
			} catch (error) {
				core.fatal ??= error;
				throw core.die(error);
			}
			memory.scratchInUse = inUse;
			if (core.fatal !== undefined) throw core.die(core.fatal);
			const area = r0;
			r0 = memory.getI32(area);
			const r1 = memory.getF64(area + 8);
			return r0 === 0 ? null : r1;
		},
		"pages": { "fallible"(p0) {
			if (core.fatal !== undefined) throw core.die(core.fatal);
			if (p0 !== null && p0 !== undefined) checkF64(p0, S6);
			const { memory } = core;
			const inUse = memory.scratchInUse;
			let a0_0 = 0, a0_1 = 0;
			if (p0 !== null && p0 !== undefined) {
				a0_0 = 1;
				a0_1 = p0;
			}
			let r0;
			try {
				r0 = wasm.fallible(a0_0, a0_1);
			} catch (error) {
				core.fatal ??= error;
				throw core.die(error);
			}
			memory.scratchInUse = inUse;
			if (core.fatal !== undefined) throw core.die(core.fatal);
			core.throwFailure();
			const area = r0;
			r0 = memory.getI32(area);
			const r1 = memory.getF64(area + 8);
			return r0 === 0 ? null : r1;
		} }
	} };
	return {
		crates,
		packages: { "golden": "golden" },
		root: crates["golden"]
	};
}
/** A new instance. Its `main` has not run. */
export async function create(options = {}) {
	const { module, url } = await compile(await (options.wasm ?? new URL("./option_f64.wasm", import.meta.url)));
	return instantiate({
		module,
		options,
		url,
		bindImports,
		bindRuntime,
		bindExports,
		mains: [],
		symbols: ["exported", "fallible"]
	});
}
