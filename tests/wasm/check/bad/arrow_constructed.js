export const Counter = () => ({ count: 0 });
