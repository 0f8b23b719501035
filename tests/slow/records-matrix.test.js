// Link-time optimisation hides lost records or makes new ones.

import { testRecords } from "../consumers/records.js";

for (const profile of ["dev", "release", "thin", "fat", "small"]) {
  testRecords(profile);
}
