export function getMessage() {
  return "hello";
}
