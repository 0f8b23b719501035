export namespace math {
  export const square = (value: number): number => value * value;
}
export function greet(name: string): string {
  return name;
}
export namespace greet {
  export function loud(name: string): string {
    return name.toUpperCase();
  }
}
