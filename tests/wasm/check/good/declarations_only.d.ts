export function a(value: number): number;
declare function b(): number;
