export const getMessage = () => "hello";
