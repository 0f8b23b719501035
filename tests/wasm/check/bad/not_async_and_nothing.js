export function wait() {
  setTimeout(() => console.log("waited"), 10);
}
