import type { MemoryView } from "@crossing-rs/runtime";
export declare function fill(pixels: MemoryView<Uint8Array>): void;
export declare function keep(pixels: { dispose(): void; length: number }): void;
