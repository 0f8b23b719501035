export const config = {
  set depth(value) {
    console.log(value);
  },
};
