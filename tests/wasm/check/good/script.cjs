exports.half = (value) => value / 2;
return;
