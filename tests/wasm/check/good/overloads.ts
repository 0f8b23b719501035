export function parse(value: string): number;
export function parse(value: number, digits: number): string;
export function parse(value: string | number, digits?: number): string | number {
  return typeof value === "string" ? Number(value) : value.toFixed(digits);
}
