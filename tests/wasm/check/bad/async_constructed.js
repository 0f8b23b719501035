export async function Counter() {
  return { count: 0 };
}
