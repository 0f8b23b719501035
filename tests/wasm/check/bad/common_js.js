exports.area = function (width, height) {
  return width * height;
};
