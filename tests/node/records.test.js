// The profiles that users build most. `tests/slow/records-matrix.test.js` has the others.

import { testRecords } from "../consumers/records.js";

testRecords("dev");
testRecords("release"); // 16 codegen units: where records without a shim are lost
