export const text = { upper: (value) => value.toUpperCase(), deep: { er: (value) => value + 1 } };
export const made = Object.fromEntries([["whatever", (value) => value]]);
export const frozen = Object.freeze({ f: (value) => value + 1 });
