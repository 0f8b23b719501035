export function pick(a: string): string;
export function pick(a: string, b: string): string;
export function pick(...all: string[]): string {
  return all[0];
}
