export function log(text, level) {
  console.log(text, level);
}
