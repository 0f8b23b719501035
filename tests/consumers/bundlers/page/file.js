// The module as a file of the project.

import { PanicError, create } from "./dist/index.js";
import { check } from "./check.js";

check(create, PanicError);
