// Stands for `www/main.js` in tests, which have no page.

export const dom = { setInnerText: () => {} };
