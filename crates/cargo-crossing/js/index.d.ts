// The types of `index.js`. What a program exports nobody knows here: `cargo crossing build` makes a module that has its types.

/** Loads a program. Its `main` does not run before `runMain()`. A page's policy must allow `wasm-unsafe-eval`, nothing more. */
export function load(
  wasm: string | URL | Response | Promise<Response> | BufferSource | WebAssembly.Module,
  options?: LoadOptions,
): Promise<Instance>;

export interface LoadOptions {
  /**
   * What `./`, `../` and `/` addresses of `JsHost::import` are relative to. Default: the page, the worker, or on Node, Deno and
   * Bun the .wasm's own place.
   */
  baseUrl?: string | URL;
  /** Modules by name, as `setModuleImports` takes them. */
  imports?: Record<string, object>;
  /** The program's arguments. Default: on Node, Deno and Bun those of the process, else none. */
  args?: readonly string[];
  /** The Rust path of the `#[crossing::main]` that `runMain` runs, where a program has several. */
  main?: string;
  /** Called once when the instance dies of a panic or trap. */
  onDeath?: (cause: Error) => void;
  /** Called before the program is instantiated, with a copy of these options for this instance, which it may change. */
  onRuntimeConfigLoaded?: (config: LoadOptions) => void | PromiseLike<void>;
  /** Called before `load` resolves. What it throws rejects `load`; the instance exits with 1. */
  onRuntimeReady?: (app: Instance) => void | PromiseLike<void>;
}

/** What an instance has beside the exports. A member of the same name hides an export. */
export interface InstanceMembers {
  /** For `globalThis.getCrossingRuntime(id)`. */
  readonly id: number;
  /** Why the instance is dead; undefined while it lives. */
  readonly cause: Error | undefined;
  /** The exports of a crate or package. */
  getExports(crate: string): Promise<any>;
  /** The options in effect, and the name of the crate whose exports the instance itself has. */
  getConfig(): LoadOptions & { readonly mainCrateName: string | undefined };
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
  /** What is alive on both sides, and where it was made; of programs that track it: those that are built for debugging. */
  diagnostics?(): {
    readonly live: Readonly<
      Record<"objects" | "operations" | "tasks" | "callbacks" | "rustObjects" | "segments" | "streams" | "errors", number>
    >;
    readonly dump: string;
  };
  /** A fresh instance of the same program, with the same options and modules; this one is disposed. */
  restart(): Promise<Instance>;
  /** Lets go of everything, and rejects promises that the program has yet to settle. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** A running program, with its exports. */
export type Instance = InstanceMembers & { readonly [name: string]: any };

/** An error of the boundary. */
export class CrossingError extends Error {
  readonly code: string;
  /** What should have stood at the site, such as "a Boolean" or "0 to 255". */
  readonly expected: string | undefined;
  readonly actual: unknown;
  /** The exit code, of an instance that has exited. */
  readonly status: number | undefined;
  readonly site:
    | {
        readonly kind: "import" | "export" | "callback" | "property" | "method" | "call" | "object";
        readonly function: string;
        readonly part: string;
        readonly type: string;
      }
    | undefined;
}

/** A panic of Rust. */
export class PanicError extends CrossingError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Whether Rust has cleaned up behind it: then the instance lives on, else it is dead. */
  readonly unwound: boolean;
}

declare global {
  // For `using`, as the libraries of newer versions of JavaScript have it.
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}
