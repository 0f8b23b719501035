export const text = {
  upper: (value) => value.toUpperCase(),
};
