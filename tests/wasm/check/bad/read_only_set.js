export const config = {
  get depth() {
    return 3;
  },
};
