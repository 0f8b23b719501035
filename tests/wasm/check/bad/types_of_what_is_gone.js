export const size = (width) => width * width;
