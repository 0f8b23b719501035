type Later<T> = Promise<T>;
interface Thenable {
  then(done: (value: string) => void): void;
}
export declare function a(): Later<number>;
export declare function b(): Thenable;
export declare const c: () => PromiseLike<number> | number;
export declare let d: { (): Promise<boolean> };
