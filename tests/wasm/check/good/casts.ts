export const a = (() => 1 as unknown) as () => number;
export const b = { f: (value: number): number => value } satisfies Record<string, unknown>;
export const c = "x" as const;
