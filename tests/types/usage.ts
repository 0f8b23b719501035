// What TypeScript makes of generated modules: each wrong line must be an error.

import { create, CrossingError, type App } from "../../crates/cargo-crossing/tests/golden/string.js";
import { create as createOption } from "../../crates/cargo-crossing/tests/golden/option_string.js";
import { create as createBigInt } from "../../crates/cargo-crossing/tests/golden/i64_big_int.js";
import { create as createRustObject, type RustObject } from "../../crates/cargo-crossing/tests/golden/rust_object.js";
import { create as createAny } from "../../crates/cargo-crossing/tests/golden/any.js";
import { create as createTexts } from "../../crates/cargo-crossing/tests/golden/vec_string.js";
import { create as createBytes } from "../../crates/cargo-crossing/tests/golden/vec_u8.js";
import { create as createHoles } from "../../crates/cargo-crossing/tests/golden/vec_option_f64.js";
import { create as createViews, type MemoryView } from "../../crates/cargo-crossing/tests/golden/views_u8.js";
import { create as createUrl } from "../../crates/cargo-crossing/tests/golden/typed_object.js";
import { create as createFormat } from "../../crates/cargo-crossing/tests/golden/option_typed_object.js";
import { create as createClosures } from "../../crates/cargo-crossing/tests/golden/closures.js";
import { create as createStream } from "../../crates/cargo-crossing/tests/golden/stream_string.js";
import { create as createFunction } from "../../crates/cargo-crossing/tests/golden/js_function.js";
import { create as createFunctions } from "../../crates/cargo-crossing/tests/golden/vec_js_function.js";
import { create as createOptionalFunction } from "../../crates/cargo-crossing/tests/golden/option_js_function.js";
import { create as createCircle } from "../../crates/cargo-crossing/tests/golden/unknown_class.js";

const app: App = await create({ args: ["start"], imports: { "main.js": { f() {} } } });
const text: string = app.exported("Ada");
app.pages.fallible(text);
const same: string = (await app.getExports("golden")).exported("Ada");
const code: number = await app.runMain();
const fresh: App = await app.restart();
fresh.dispose();

// @ts-expect-error: a number is no string
app.exported(5);
// @ts-expect-error: null needs an Option
app.exported(null);
// @ts-expect-error: an argument is missing
app.exported();
// @ts-expect-error: no such crate
await app.getExports("other");
// @ts-expect-error: not an option of `create`
await create({ base: "/" });

const option = await createOption();
const maybe: string | null = option.exported();
option.exported(null);
// @ts-expect-error: it may be null
const never: string = option.exported("x");

const bigInt = await createBigInt();
const big: bigint = bigInt.exported(5n);
// @ts-expect-error: a Number is no BigInt
bigInt.exported(5);

const any = await createAny();
const unknown: unknown = any.exported({ a: 1 });

const texts = await createTexts();
const names: string[] = texts.exported(["Ada"]);
const constant: readonly string[] = names;
texts.exported(constant);
// @ts-expect-error: null needs an Option
texts.exported([null]);
const bytes: Uint8Array = (await createBytes()).exported([1, 2]);
(await createBytes()).exported(new Uint8Array(names.length + bytes.length));
// @ts-expect-error: another array
(await createBytes()).exported(new Int8Array(1));
const holes: (number | null)[] = (await createHoles()).exported([1, undefined, null]);
holes.push(0);

const views = await createViews();
{
  using view: MemoryView<Uint8Array> = views.exported((await createViews()).exported(null!));
  const bytes: Uint8Array = view.slice(1);
  view.set(bytes, view.length - view.byteLength);
  view.copyTo(bytes);
  // @ts-expect-error: another array
  view.set(new Int8Array(1));
  // @ts-expect-error: an array is no view
  views.exported(bytes);
}
const url = await createUrl();
const host: string = url.exported(new URL("https://example.org")).host;
// @ts-expect-error: no URL
url.exported({});
const format = await createFormat();
const parts = format.exported(new Intl.NumberFormat("de"))?.formatToParts(1);
// A class that TypeScript does not know is an object.
const circle: object = (await createCircle()).exported({ radius: 1 });
// @ts-expect-error: no object
(await createCircle()).exported("circle");

const rustObjects = await createRustObject();
declare const held: RustObject;
const back: RustObject = rustObjects.exported(held);
back.dispose();
back[Symbol.dispose]();
const isGone: boolean = back.isDisposed;
console.log(isGone, String(back));
// @ts-expect-error: any object is no Rust value
rustObjects.exported({});

if (unknown instanceof CrossingError) {
  const code: string = unknown.code;
  const expected: string | undefined = unknown.expected;
  console.log(code, unknown.site?.part, expected);
}
console.log(same, code, maybe, never, big, host, parts, circle);

const functions = await createFunction();
const isLonger: (length: number, text: string) => boolean = functions.exported((length, text) => text.length > length);
functions.exported(() => true);
// @ts-expect-error: a text is no Boolean
functions.exported((length, text) => text);
// @ts-expect-error: Rust passes two arguments
functions.exported((length, text, more: number) => more > length);
const [act] = (await createFunctions()).exported([() => {}, () => 5]);
act?.();
const optionalFunctions = await createOptionalFunction();
optionalFunctions.exported();
// @ts-expect-error: it may be null
optionalFunctions.exported(() => {})();

const closures = await createClosures();
const callback = closures.exported();
const read: string | null = callback([{}, []]);
callback.dispose();
callback[Symbol.dispose]();
const isEnded: boolean = callback.isDisposed;
// @ts-expect-error: a text is no object
callback(["text"]);
for (const several of closures.several()) {
  const found = several?.()([]);
  several?.dispose();
  console.log(found, read, isEnded);
}
const streams = await createStream();
async function* lines() {
  yield "line";
}
const stream: ReadableStream<string> = streams.exported(lines());
const promisedStream: ReadableStream<string> = await streams.promised(stream);
// @ts-expect-error: an array is no stream
streams.exported(["line"]);
// @ts-expect-error: numbers are no texts
streams.exported(new ReadableStream<number>());
