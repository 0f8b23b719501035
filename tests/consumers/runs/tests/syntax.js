// It ends too early.

export const go = () => {
