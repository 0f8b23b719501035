export function label(value) {
  if (value > 1) {
    return `${value} pieces`;
  }
  return "one piece";
}
