export async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}
