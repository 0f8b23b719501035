// A classic script: what it declares is the page's.

var namesData = {
  deep: {
    title: "src",
    method() {
      return this.title;
    },
  },
};
