//! The tests of a .wasm, and which of them are meant.

use std::{path::Path, time::Duration};

use crossing_abi::{Decoded, DecodedRecord, flags};

use super::options::Options;
use crate::section;

/// A `#[crossing::test]`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Case {
    /// The path in the crate, as libtest names it.
    pub(crate) name: String,
    pub(crate) symbol: String,
    pub(crate) file: String,
    pub(crate) line: u32,
    /// Why it does not run by itself; may be empty.
    pub(crate) ignored: Option<String>,
    /// What its panic has to say; may be empty. `None`: it must not panic.
    pub(crate) panics: Option<String>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) modules: Vec<(String, String)>,
}

/// What rustc's own tests call, mangled: so that a file is known to have some. They can be run, but only together and without a
/// word: that is one case.
const PLAIN_TEST: &str = "18assert_test_result";

/// What runs them.
pub(crate) const PLAIN: &str = "main";

impl Case {
    /// By name. None of a file that does not use Crossing: cargo runs that of each target of a package.
    pub(crate) fn all(wasm: &Path) -> anyhow::Result<Vec<Case>> {
        let contract = section::read_if_ours(wasm)?;
        let records = contract.iter().flat_map(|contract| &contract.records);
        let mut cases: Vec<_> = records.filter_map(Case::of).collect();
        cases.sort_by(|a, b| a.name.cmp(&b.name));
        if section::names_function(wasm, PLAIN_TEST)? {
            cases.push(Case { name: "#[test]".to_owned(), symbol: PLAIN.to_owned(), ..Case::default() });
        }
        Ok(cases)
    }

    fn of(record: &DecodedRecord) -> Option<Case> {
        let Decoded::Test { symbol, rust_path, file, line, ignored, panics, timeout, modules, .. } =
            &record.body
        else {
            return None;
        };
        let text = |flag, text: &String| (record.flags & flag != 0).then(|| text.clone());
        Some(Case {
            name: rust_path.split_once("::").map_or(rust_path.as_str(), |(_, name)| name).to_owned(),
            symbol: symbol.clone(),
            file: file.clone(),
            line: *line,
            ignored: text(flags::IGNORED, ignored),
            panics: text(flags::SHOULD_PANIC, panics),
            timeout: (*timeout > 0).then(|| Duration::from_millis((*timeout).into())),
            modules: modules.clone(),
        })
    }
}

/// What the arguments choose.
pub(crate) struct Selection<'a> {
    pub(crate) run: Vec<&'a Case>,
    /// Told as ignored.
    pub(crate) skipped: Vec<&'a Case>,
    /// How many the filters left out.
    pub(crate) filtered: usize,
}

impl<'a> Selection<'a> {
    pub(crate) fn of(cases: &'a [Case], options: &Options) -> Selection<'a> {
        let fits = |filter: &String, name: &str| match options.exact {
            true => name == filter,
            false => name.contains(filter.as_str()),
        };
        let is_meant = |case: &Case| {
            let name = case.name.as_str();
            !options.bench
                && (options.filters.is_empty() || options.filters.iter().any(|filter| fits(filter, name)))
                && !options.skip.iter().any(|filter| fits(filter, name))
                && (!options.ignored || case.ignored.is_some())
        };
        let meant: Vec<_> = cases.iter().filter(|case| is_meant(case)).collect();
        let filtered = cases.len() - meant.len();
        let runs = |case: &&Case| case.ignored.is_none() || options.ignored || options.include_ignored;
        let (run, skipped) = meant.into_iter().partition(runs);
        Selection { run, skipped, filtered }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(args: &[&str]) -> (Vec<String>, Vec<String>, usize) {
        let case = |name: &str, ignored: Option<&str>| Case {
            name: name.to_owned(),
            ignored: ignored.map(str::to_owned),
            ..Case::default()
        };
        let cases = [case("a::one", None), case("a::two", Some("")), case("one", None)];
        let options = Options::read(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>());
        let Selection { run, skipped, filtered } = Selection::of(&cases, &options);
        let names = |cases: Vec<&Case>| cases.iter().map(|case| case.name.clone()).collect();
        (names(run), names(skipped), filtered)
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn filters_are_parts_of_names_or_whole_ones() {
        assert_eq!(choose(&[]), (names(&["a::one", "one"]), names(&["a::two"]), 0));
        assert_eq!(choose(&["one"]), (names(&["a::one", "one"]), names(&[]), 1));
        assert_eq!(choose(&["--exact", "one"]), (names(&["one"]), names(&[]), 2));
        assert_eq!(choose(&["one", "two", "--skip", "a::o"]), (names(&["one"]), names(&["a::two"]), 1));
    }

    #[test]
    fn ignored_ones_run_when_asked_for() {
        assert_eq!(choose(&["--ignored"]), (names(&["a::two"]), names(&[]), 2));
        assert_eq!(choose(&["--include-ignored"]).0.len(), 3);
        assert_eq!(choose(&["--bench"]).2, 3);
    }
}
