export const pad = (text: string, by: string | number): string => text.padStart(3, `${by}`);
export function either(flag: boolean): string | number {
  return flag ? 1 : "one";
}
