export function innerHTML() {
  return "<p>";
}
