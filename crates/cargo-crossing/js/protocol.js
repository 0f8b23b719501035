// The types of the boundary, and nothing else.

/**
 * A type, as a record describes it.
 * @typedef {object} Ty
 * @property {number} tag
 * @property {readonly Ty[]} inner what a composite holds
 * @property {string} name of a named type, else empty
 */

/**
 * @typedef {object} Param
 * @property {string} name
 * @property {Ty} ty
 */

/**
 * A `#[js_import]`.
 * @typedef {object} ImportRecord
 * @property {string} symbol
 * @property {string} name
 * @property {string | undefined} module
 * @property {string | undefined} receiver the Rust type of the first argument, where the name is looked up in that
 * @property {string} rustPath
 * @property {number} form what is done with what the name names, see `Flag`
 * @property {boolean} hasRest whether the last parameter is an array of arguments
 * @property {readonly Param[]} params
 * @property {Ty} result
 * @property {boolean} isAsync
 */

/**
 * What messages say of an import, and what it is looked up by.
 * @typedef {Pick<ImportRecord, "name" | "rustPath"> &
 *   Partial<Pick<ImportRecord, "module" | "receiver">> & { label: string, scope: Scope }} ImportName
 */

/**
 * Finds the object in which a name is looked up: only what needs to know modules carries them. `problem` is what is wrong
 * where there is none.
 * @typedef {(core: Core, record: ImportName, parts: string[], problem: string) => any} Scope
 */

/** What an import calls. @typedef {(...args: any[]) => unknown} Callee */

/**
 * A `#[js_export]`.
 * @typedef {object} ExportRecord
 * @property {string} symbol
 * @property {string} packageName
 * @property {string} rustPath
 * @property {string} namespace dotted, may be empty
 * @property {string} name
 * @property {readonly Param[]} params
 * @property {Ty} result
 * @property {boolean} isFallible
 * @property {boolean} isAsync
 */

/**
 * The `#[crossing::main]`.
 * @typedef {object} MainRecord
 * @property {string} symbol
 * @property {string} rustPath
 */

/**
 * A JavaScript file of a crate.
 * @typedef {object} ModuleRecord
 * @property {string} rustModule that declares it
 * @property {string} file
 * @property {string} text
 * @property {boolean} isInitializer
 */

/**
 * What the section of a .wasm says.
 * @typedef {object} Contract
 * @property {ReadonlyMap<string, ImportRecord>} imports by symbol
 * @property {readonly ExportRecord[]} exports
 * @property {readonly MainRecord[]} mains
 * @property {readonly ModuleRecord[]} modules
 */

/** A wasm value. @typedef {number | bigint} Slot */

/** The type of a slot. @typedef {"i32" | "i64" | "f32" | "f64"} SlotKind */

/**
 * A value's place in a signature, for messages.
 * @typedef {object} Site
 * @property {"import" | "export" | "callback" | "property" | "method" | "call" | "object"} kind
 * @property {string} function the JavaScript name, with its module or namespace
 * @property {string} part such as "argument `name`" or "result"
 * @property {string} type the Rust type
 */

/**
 * The two directions of a type. *Lift* makes a value of slots that Rust still owns, *take* of slots that Rust gives
 * away; *lower* makes slots of a value that *check* has let pass, or of what it answered: a copy that nobody else can
 * change. See `marshal/index.js`.
 * @typedef {object} Converter
 * @property {readonly SlotKind[]} lifts the slots that `lift` and `take` read
 * @property {readonly SlotKind[]} lowers the slots that `lower` writes
 * @property {(core: Core, site: Site, a?: any, b?: any, c?: any, d?: any) => unknown} lift
 * @property {(core: Core, site: Site, a?: any, b?: any, c?: any, d?: any) => unknown} take
 * @property {(value: unknown, site: Site, core?: Core) => unknown} check throws unless the value can cross; what to lower instead of
 *   it, or undefined: the value itself
 * @property {(core: Core, value: any) => Slot} lower
 * @property {(value: any) => unknown} [copy] of an array of numbers: a copy of a typed array that `check` has let pass as it is
 */

/** The part of a converter that lowers checked values. @typedef {Pick<Converter, "lowers" | "lower">} Lowerer */

/**
 * What JavaScript can ask for when it loads a program.
 * @typedef {object} LoadOptions
 * @property {string | URL} [baseUrl] what `./`, `../` and `/` addresses of `JsHost::import` are relative to;
 *   default: the page, the worker, or on Node, Deno and Bun the .wasm's own place
 * @property {Record<string, object>} [imports] modules by name, as `setModuleImports` takes them
 * @property {readonly string[]} [args] the program's arguments, `JsHost::args()`; default: on Node, Deno and Bun those of the
 *   process, else none
 * @property {string} [main] the Rust path of the `#[crossing::main]` that `runMain` runs, where a program has several
 * @property {(cause: Error) => void} [onDeath] called once when the instance dies of a panic or trap
 * @property {(config: LoadOptions) => unknown} [onRuntimeConfigLoaded] called before the program is instantiated, with a copy
 *   of these options for this instance, which it may change
 * @property {(app: Instance) => unknown} [onRuntimeReady] called before `load` resolves. What it throws rejects `load`; the
 *   instance exits with 1
 */

/**
 * What instances are made of. The loader makes one by reading the section, the generated module is one.
 * @typedef {object} Program
 * @property {WebAssembly.Module} module
 * @property {LoadOptions} options
 * @property {string | undefined} url where the .wasm lies, if it has an address
 * @property {() => Promise<(hook: string, argument: unknown) => Promise<void>>} [initialize] imports the initializers, if there
 *   are any; what it resolves to calls a hook of each
 * @property {(core: Core) => WebAssembly.ModuleImports} bindImports the functions of `crossing`
 * @property {(core: Core, name: string, functions: object) => void} [setModule] where a name may be looked up in a module
 * @property {(core: Core) => WebAssembly.ModuleImports} bindRuntime the functions of `crossing_rt`
 * @property {(core: Core, exports: any) => Bound} bindExports
 * @property {(core: Core, args: readonly string[] | undefined) => Promise<number>} runMain
 * @property {(core: Core, main: Promise<number>) => Promise<number>} [exitAfter] where there is a main
 * @property {readonly string[]} symbols what the .wasm must export
 */

/**
 * The functions that JavaScript can call.
 * @typedef {object} Bound
 * @property {Readonly<Record<string, Exports>>} crates by name, without a prototype
 * @property {Readonly<Record<string, string>>} [packages] the crate of each that has another name, without a prototype
 * @property {string | undefined} [main] the crate whose exports the instance itself has
 * @property {Exports} root these
 */

/** An exported function, or more exports under a name. @typedef {{ [name: string]: any }} Exports */

/**
 * A loaded program. Beside these members it has the crate's exports; a member of the same name hides an export,
 * which `getExports` still gives.
 * @typedef {object} InstanceMembers
 * @property {number} id
 * @property {Error | undefined} cause why the instance is dead; undefined while it lives
 * @property {(crate: string) => Promise<Exports>} getExports the exports of a crate or package
 * @property {() => LoadOptions & { mainCrateName: string | undefined }} getConfig the options in effect, and the name of the
 *   crate whose exports the instance itself has
 * @property {(name: string, functions: object) => void} setModuleImports makes a module known to Rust
 * @property {(args?: readonly string[]) => Promise<number>} runMain runs `#[crossing::main]` and resolves to its
 *   exit code
 * @property {(args?: readonly string[]) => Promise<number>} runMainAndExit the same, then ends the instance with that exit
 *   code, which is the process's too. A failure is printed, and is exit code 1
 * @property {(code?: number, reason?: unknown) => never} exit ends the instance: throws what later calls throw, an error
 *   with the exit code as `status`. Default: -1; a `status` of the reason wins
 * @property {() => Diagnostics} [diagnostics] what is alive; of programs that track it: those that are built for debugging
 * @property {() => Promise<Instance>} restart a fresh instance of the same program, with the same options and modules; this
 *   one is disposed
 * @property {() => void} dispose lets go of everything, and rejects promises that the program has yet to settle
 */

/**
 * What is alive, where it is tracked.
 * @typedef {object} Diagnostics
 * @property {Record<"objects" | "operations" | "tasks" | "callbacks" | "rustObjects" | "segments" | "streams" | "errors", number>} live how many, by kind
 * @property {string} dump a line for each place where some of them were made
 */

/** @typedef {InstanceMembers & Exports} Instance */

/** @typedef {import("./core.js").Core} Core */

export {};
