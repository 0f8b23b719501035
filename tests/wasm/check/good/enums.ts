export enum Level {
  Low,
  High = 10,
}
export enum Name {
  A = "a",
}
export function use(level: Level, name: Name): void {
  console.log(level, name);
}
