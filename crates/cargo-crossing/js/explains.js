// Whether errors of loading, and of a program's death, also say what may have led to them. Those of a release say what and where
// only: `cargo crossing build --release` has false here, and so leaves out the code that finds out.

export const EXPLAINS = true;
