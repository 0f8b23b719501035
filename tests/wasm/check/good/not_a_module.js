// Only looked through: `imports:` stands in it.
const broken = { imports: ;
