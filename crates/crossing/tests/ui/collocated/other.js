// A file outside of the package: the tests are compiled in a package of their own.
