export function store(id: bigint): void {
  console.log(id);
}
