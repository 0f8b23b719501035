export enum Level {
  Low,
  Middle,
}
