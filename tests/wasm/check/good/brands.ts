type Id = string & { readonly __brand: "Id" };
export declare function open(id: Id): number & { __kind: 1 };
export declare function template(id: `id-${number}`): void;
