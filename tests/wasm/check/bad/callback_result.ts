type Test = (item: string) => boolean;
export declare function keep(test: Test): string[];
