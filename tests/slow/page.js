// What people do in a page: wait until they see something, and click. Where they drive Firefox, puppeteer's own functions for that
// make code of texts in Node, which is forbidden here.

const PATIENCE = 120_000;

/**
 * Waits until a function is true in the page. What it looks for has to stay true: a busy machine looks seldom.
 * @template {unknown[]} Args
 * @param {import("puppeteer-core").Page} page
 * @param {(...args: Args) => boolean} condition
 * @param {Args} args
 */
export async function until(page, condition, ...args) {
  const end = Date.now() + PATIENCE;
  /** @type {unknown} */
  let cause;
  while (Date.now() < end) {
    // While the page is loaded again there is nobody to ask.
    const isTrue = await page.evaluate(condition, ...args).catch((error) => void (cause = error));
    if (isTrue) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const shown = await page.evaluate(() => document.body.innerText).catch(() => "");
  throw new Error(`this did not come true: ${condition} (${args.join()}); the page shows: ${shown}`, { cause });
}

/**
 * Waits until an element has a text, which has to stay.
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 * @param {string} text
 */
export const untilShown = (page, selector, text) =>
  until(page, (selector, text) => document.querySelector(selector)?.textContent === text, selector, text);

/**
 * Clicks in the middle of an element.
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 */
export async function click(page, selector) {
  const [x, y] = await page.evaluate((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }, selector);
  await page.mouse.click(x ?? 0, y ?? 0);
}
