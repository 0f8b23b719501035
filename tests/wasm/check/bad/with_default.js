export default function greet(name) {
  console.log(name);
}
