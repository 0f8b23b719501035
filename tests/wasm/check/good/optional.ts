export function greet(name: string, mark?: string): string {
  return `Hello, ${name}${mark ?? "!"}`;
}
