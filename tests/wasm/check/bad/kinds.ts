export type Kind = "read" | "write";
