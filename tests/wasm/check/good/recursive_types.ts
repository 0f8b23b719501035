type Json = string | number | null | Json[] | { [key: string]: Json };
type Loop = Loop;
interface Node extends Node {
  next: Node;
}
export declare function a(value: Json): Loop;
export declare function b(): Node;
