export async function answer() {
  return "42";
}
