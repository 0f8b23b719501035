// The module as a package in node_modules.

import { PanicError, create } from "@crossing-tests/bundled";
import { check } from "./check.js";

check(create, PanicError);
