export const pick = <T extends "a" | "b">(value: T): T => value;
