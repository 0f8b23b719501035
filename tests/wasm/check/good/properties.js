let own = 3;
export const config = {
  get depth() {
    return own;
  },
  set depth(value) {
    own = value;
  },
};
