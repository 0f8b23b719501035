interface Config {
  depth: number;
}

export const config: Config = { depth: 3 };
