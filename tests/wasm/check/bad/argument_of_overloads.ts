export declare function parse(value: string): string;
export declare function parse(value: number): string;
