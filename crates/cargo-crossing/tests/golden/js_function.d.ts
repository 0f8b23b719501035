// Generated from js_function.wasm by cargo-crossing VERSION. Do not edit.
/** The exports of the crate `golden`. */
export interface Crate0 {
	/**
	* Returns it.
	*/
	"exported"(value: (a: number, b: string) => boolean): (a: number, b: string) => boolean;
	"pages": {
		"fallible"(value: (a: number, b: string) => boolean): (a: number, b: string) => boolean;
	};
	/**
	* Returns it.
	*/
	"promised"(value: (a: number, b: string) => boolean): Promise<(a: number, b: string) => boolean>;
}
/** The exports of each crate, by crate and package name. */
export interface Crates {
	"golden": Crate0;
}
/** What an instance has beside the exports. A member of the same name hides an export. */
export interface Members extends Disposable {
	/** For `globalThis.getCrossingRuntime(id)`. */
	readonly id: number;
	/** Why the instance is dead; undefined while it lives. */
	readonly cause: Error | undefined;
	/** The exports of a crate or package. */
	getExports<Name extends keyof Crates>(crate: Name): Promise<Crates[Name]>;
	/** The options in effect, and the name of the crate whose exports the instance itself has. */
	getConfig(): CreateOptions & {
		readonly mainCrateName: keyof Crates | undefined;
	};
	/** Makes a JavaScript module known to Rust. */
	setModuleImports(name: string, functions: object): void;
	/** Runs `#[crossing::main]` and resolves to its exit code. */
	runMain(args?: readonly string[]): Promise<number>;
	/** The same, then ends the instance with that exit code, which is the process's too. A failure is printed, and is exit code 1. */
	runMainAndExit(args?: readonly string[]): Promise<number>;
	/**
	* Ends the instance: throws what later calls throw, a `CrossingError` with the exit code as `status`. Default: -1; a `status`
	* of the reason wins.
	*/
	exit(code?: number, reason?: unknown): never;
	/** A fresh instance of the same program, with the same options and modules; this one is disposed. */
	restart(): Promise<App>;
	/** Lets go of everything, and rejects promises that the program has yet to settle. */
	dispose(): void;
}
/** A running program. */
export type App = Members & Omit<Crate0, keyof Members>;
export interface CreateOptions {
	/** The .wasm: an address, a Response, bytes or a WebAssembly.Module. Default: the file beside this module. */
	wasm?: string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module;
	/** What `./`, `../` and `/` addresses of `JsHost::import` are relative to. */
	baseUrl?: string | URL;
	/** Modules by name, as `setModuleImports` takes them. */
	imports?: Record<string, object>;
	/** The program's arguments. Default: on Node, Deno and Bun those of the process, else none. */
	args?: readonly string[];
	/** Called once when the instance dies of a panic or trap. */
	onDeath?: (cause: Error) => void;
	/** Called before the program is instantiated, with a copy of these options for this instance, which it may change. */
	onRuntimeConfigLoaded?: (config: CreateOptions) => void | PromiseLike<void>;
	/** Called before `create` resolves. What it throws rejects `create`; the instance exits with 1. */
	onRuntimeReady?: (app: App) => void | PromiseLike<void>;
}
/** A new instance. Its `main` has not run. */
export function create(options?: CreateOptions): Promise<App>;
declare global {
	// For `using`, as the libraries of newer versions of JavaScript have it.
interface SymbolConstructor {
		readonly dispose: unique symbol;
	}
	interface Disposable {
		[Symbol.dispose](): void;
	}
}
/** An error of the boundary. */
export class CrossingError extends Error {
	readonly code: string;
	/** What should have stood at the site, such as "a Boolean" or "0 to 255". */
	readonly expected: string | undefined;
	readonly actual: unknown;
	/** The exit code, of an instance that has exited. */
	readonly status: number | undefined;
	readonly site: {
		readonly kind: "import" | "export" | "callback" | "property" | "method" | "call" | "object";
		readonly function: string;
		readonly part: string;
		readonly type: string;
	} | undefined;
}
/** A panic of Rust. */
export class PanicError extends CrossingError {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	/** Whether Rust has cleaned up behind it: then the instance lives on, else it is dead. */
	readonly unwound: boolean;
}
