export async function a() {
  return 1;
}
export function b() {
  return fetch("/").then((answer) => answer.text());
}
export const c = () => new Promise((resolve) => setTimeout(resolve, 10));
