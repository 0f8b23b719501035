// Generated from unit.wasm by cargo-crossing VERSION. Do not edit.
import { compile } from "./runtime/compile.js";
import { instantiate } from "./runtime/instance.js";
import { assertPromise, startOperation } from "./runtime/operations.js";
export { CrossingError, PanicError } from "./runtime/errors.js";
// Where values stand, for messages.
const S0 = {
	"kind": "import",
	"function": "`echo.it` of module `M`",
	"part": "argument `value`",
	"type": "()"
};
const S1 = {
	"kind": "import",
	"function": "`echo.it` of module `M`",
	"part": "result",
	"type": "()"
};
const S2 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "argument `value`",
	"type": "()"
};
const S3 = {
	"kind": "import",
	"function": "`globalThis.later`",
	"part": "result",
	"type": "()"
};
const S4 = {
	"kind": "export",
	"function": "`exported`",
	"part": "argument `value`",
	"type": "()"
};
const S5 = {
	"kind": "export",
	"function": "`exported`",
	"part": "result",
	"type": "()"
};
const S6 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "argument `value`",
	"type": "()"
};
const S7 = {
	"kind": "export",
	"function": "`pages.fallible`",
	"part": "result",
	"type": "()"
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
		awaited(operation) {
			try {
				const promise = f0(undefined);
				assertPromise(promise, S3);
				const handle = startOperation(core, promise, operation, (area, value) => {
					const { memory } = core;
					const inUse = memory.scratchInUse;
					memory.scratchInUse = inUse;
				});
				if (core.fatal !== undefined) throw core.die(core.fatal);
				return handle;
			} catch (error) {
				core.raise(error);
				return 0;
			}
		},
		imported() {
			try {
				f1(undefined);
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
			const { memory } = core;
			let r0;
			try {
				r0 = wasm.exported();
			} catch (error) {
				core.fatal ??= error;
				throw core.die(error);
			}
			if (core.fatal !== undefined) throw core.die(core.fatal);
		},
		"pages": { "fallible"(p0) {
			if (core.fatal !== undefined) throw core.die(core.fatal);
			const { memory } = core;
			let r0;
			try {
				r0 = wasm.fallible();
			} catch (error) {
				core.fatal ??= error;
				throw core.die(error);
			}
			if (core.fatal !== undefined) throw core.die(core.fatal);
			core.throwFailure();
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
	const { module, url } = await compile(await (options.wasm ?? new URL("./unit.wasm", import.meta.url)));
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
