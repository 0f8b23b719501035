export function find(key: string): string | undefined {
  return new Map([["a", "b"]]).get(key);
}
