// The types of `worker.js`.

/** What `serve` hides, or what is something else on this side. */
type Own = "dispose" | "getExports" | "setModuleImports" | "restart" | "id" | "cause" | "then" | symbol;

type IsAny<T> = 0 extends 1 & T ? true : false;

type RemoteMember<T> =
  IsAny<T> extends true
    ? any
    : T extends (...args: infer A) => infer R
      ? (...args: A) => Promise<Awaited<R>>
      : T extends object
        ? RemoteExports<T>
        : never;

/** The functions of an object, and of the objects in it; each returns a promise. */
export type RemoteExports<T> = {
  readonly [K in keyof T as K extends Own ? never : RemoteMember<T[K]> extends never ? never : K]: RemoteMember<T[K]>;
};

/** What an instance in a worker has besides its exports. */
export interface Connection<App> {
  /** The exports of a crate. */
  getExports: App extends { getExports(name: infer Name extends string): unknown }
    ? <N extends Name>(name: N) => Promise<RemoteExports<ExportsOf<App, N>>>
    : never;
  /** Replaces the instance in the worker by a fresh one, also after it died. */
  restart(): Promise<void>;
  /** Ends the connection; the worker too if `createInWorker` made it. Calls that wait are rejected. */
  dispose(): void;
  [Symbol.dispose](): void;
}

type ExportsOf<App, N extends string> = App extends { getExports(name: N): Promise<infer E> } ? E : any;

/** An instance in a worker, as the page sees it: `App` is the type of the instance there. */
export type Remote<App> = RemoteExports<App> & Connection<App>;

export interface CallOptions {
  /** Milliseconds until a call that is not answered is rejected. Default: 60 000; `Infinity`: never. */
  timeout?: number;
  /** Ends the waiting of a call with its reason; the worker goes on. An AbortSignal that is an argument reaches Rust. */
  signal?: AbortSignal;
}

export interface CreateOptions extends CallOptions {
  /** What `./`, `../` and `/` addresses of `JsHost::import` are relative to. Default: the page. */
  baseUrl?: string | URL;
  /** The program's arguments. */
  args?: readonly string[];
  /** Addresses of the modules that the worker imports, by the name that Rust has for them. */
  imports?: Record<string, string | URL>;
  /** The worker's name in the browser's tools. */
  name?: string;
}

/** What `connect` talks to: a Worker, a ServiceWorker, a port of a SharedWorker, or a Worker of Node's. */
export interface Target {
  postMessage(message: any, transfer?: any): void;
}

/** Connects to a worker that calls `serve`. Rejected with the worker's error if there is no instance. */
export function connect<App = any>(worker: Target, options?: CallOptions): Promise<Remote<App>>;
/** Makes an instance of a .wasm, or of a generated module, in a module worker of its own. */
export function createInWorker<App = any>(url: string | URL, options?: CreateOptions): Promise<Remote<App>>;
/** The same worker's object with other options for its calls. */
export function withOptions<R>(remote: R, options: CallOptions): R;
/** Marks an argument or result: what `list` names moves to the other thread instead of being copied. */
export function transfer<T>(value: T, list: readonly Transferable[]): T;
/** In the worker: lets pages call an instance. Call it when the script starts, with the promise of `create` or `load`. */
export function serve(app: unknown, scope?: unknown): void;

export { CrossingError, PanicError } from "./index.js";

declare global {
  // For `using`, as the libraries of newer versions of JavaScript have it.
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}
