//! The list of what is alive.

use std::{
    cell::{Cell, RefCell},
    fmt::{self, Write as _},
    future::Future,
    panic::Location,
};

use super::{Kind, Live};

/// Where a thing was made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Rust(&'static Location<'static>),
    Import { path: &'static str, caller: &'static Location<'static> },
    Export { path: &'static str },
    Named(&'static str),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Rust(location) => location.fmt(f),
            Place::Import { path, caller } => write!(f, "import `{path}`, called at {caller}"),
            Place::Export { path } => write!(f, "export `{path}`"),
            Place::Named(name) => f.write_str(name),
        }
    }
}

thread_local! {
    static THINGS: RefCell<Things> = const { RefCell::new(Things { places: Vec::new(), free: Vec::new() }) };
    static PLACE: Cell<Option<Place>> = const { Cell::new(None) };
}

/// What is alive. Builds for debugging spend their time here: hence no map.
struct Things {
    places: Vec<Option<(Kind, Place)>>,
    free: Vec<usize>,
}

impl Things {
    fn iter(&self) -> impl Iterator<Item = (Kind, Place)> {
        self.places.iter().flatten().copied()
    }
}

/// The mark of a thing that is alive: its index; none once that has ended.
#[derive(Debug)]
pub(crate) struct Alive(Option<usize>);

impl Alive {
    #[track_caller]
    pub(crate) fn new(kind: Kind) -> Alive {
        let thing = Some((kind, PLACE.get().unwrap_or(Place::Rust(Location::caller()))));
        THINGS.with_borrow_mut(|things| match things.free.pop() {
            Some(index) => {
                things.places[index] = thing;
                Alive(Some(index))
            }
            None => {
                things.places.push(thing);
                Alive(Some(things.places.len() - 1))
            }
        })
    }

    pub(crate) fn end(&mut self) {
        let Some(index) = self.0.take() else { return };
        // A thread that ends may have dropped the list before.
        _ = THINGS.try_with(|things| {
            let mut things = things.borrow_mut();
            // Elsewhere there are threads, and things may change theirs.
            if let Some(place) = things.places.get_mut(index)
                && place.take().is_some()
            {
                things.free.push(index);
            }
        });
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        self.end();
    }
}

/// What is made meanwhile has this place.
#[derive(Debug)]
pub struct Here {
    before: Option<Place>,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Here {
    fn at(place: Place) -> Here {
        Here { before: PLACE.replace(Some(place)) }
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        PLACE.set(self.before);
    }
}

/// The caller's line.
#[track_caller]
pub(crate) fn here() -> Here {
    Here::at(Place::Rust(Location::caller()))
}

/// Something of this crate that has no line of the user's.
pub(crate) fn named(name: &'static str) -> Here {
    Here::at(Place::Named(name))
}

/// The place of what an import makes.
#[track_caller]
pub fn import_place(path: &'static str) -> Here {
    Here::at(Place::Import { path, caller: Location::caller() })
}

/// The place of what an export is given.
pub fn export_place(path: &'static str) -> Here {
    Here::at(Place::Export { path })
}

/// A future that is alive as a task.
#[track_caller]
pub(crate) fn task<F: Future>(future: F) -> impl Future<Output = F::Output> {
    let alive = Alive::new(Kind::Task);
    async move {
        let _alive = alive;
        future.await
    }
}

/// The kinds, by their names in JavaScript, and how many of each there are.
fn counts(live: &Live) -> [(Kind, &'static str, usize); 8] {
    [
        (Kind::Object, "objects", live.objects),
        (Kind::Operation, "operations", live.operations),
        (Kind::Task, "tasks", live.tasks),
        (Kind::Callback, "callbacks", live.callbacks),
        (Kind::RustObject, "rustObjects", live.rust_objects),
        (Kind::Segment, "segments", live.segments),
        (Kind::Stream, "streams", live.streams),
        (Kind::Error, "errors", live.errors),
    ]
}

pub(super) fn live() -> Option<Live> {
    Some(count())
}

fn count() -> Live {
    let mut live = Live::default();
    THINGS.with_borrow(|things| {
        for (kind, _) in things.iter() {
            *match kind {
                Kind::Object => &mut live.objects,
                Kind::Operation => &mut live.operations,
                Kind::Task => &mut live.tasks,
                Kind::Callback => &mut live.callbacks,
                Kind::RustObject => &mut live.rust_objects,
                Kind::Segment => &mut live.segments,
                Kind::Stream => &mut live.streams,
                Kind::Error => &mut live.errors,
            } += 1;
        }
    });
    live
}

pub(super) fn dump() -> String {
    let mut text = String::new();
    for (kind, name, count) in counts(&count()).into_iter().filter(|(_, _, count)| *count > 0) {
        _ = writeln!(text, "{name}: {count}");
        for (place, count) in places(kind) {
            _ = writeln!(text, "{count:>6}  {place}");
        }
    }
    text
}

/// Where the things of a kind were made and how many there, the most first.
fn places(kind: Kind) -> Vec<(Place, usize)> {
    let mut places: Vec<(Place, usize)> = Vec::new();
    THINGS.with_borrow(|things| {
        for (_, place) in things.iter().filter(|(of, _)| *of == kind) {
            match places.iter_mut().find(|(known, _)| *known == place) {
                Some((_, count)) => *count += 1,
                None => places.push((place, 1)),
            }
        }
    });
    places.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    places
}

/// Lets JavaScript ask.
#[cfg(crossing_js)]
pub(crate) fn install() {
    crate::sys::diagnose(tell as *const () as usize);
}

/// The counts on a line, and the dump.
#[cfg(crossing_js)]
extern "C-unwind" fn tell(_: usize, _: u32) {
    let counts = counts(&count()).map(|(_, name, count)| format!("{name}={count}"));
    let text = format!("{}\n{}", counts.join(" "), dump());
    let (address, len) = crate::sys::borrow_text(&text);
    crate::sys::diagnosis(address, len);
}

#[cfg(test)]
mod tests {
    use super::{Alive, Kind, count, dump, export_place, here, import_place};

    #[test]
    fn things_are_alive_until_they_are_dropped_and_know_their_place() {
        let before = count();
        let own = Alive::new(Kind::Task);
        let exported = {
            let _place = export_place("app::load");
            let inner = {
                let _here = here();
                Alive::new(Kind::Object)
            };
            [Alive::new(Kind::Object), Alive::new(Kind::Object), inner]
        };
        let imported = {
            let _place = import_place("app::element");
            Alive::new(Kind::Object)
        };
        assert_eq!((count().objects - before.objects, count().tasks - before.tasks), (4, 1));
        let text = dump();
        assert!(text.contains("objects: 4\n     2  export `app::load`\n     1  "), "{text}");
        assert!(text.contains("     1  import `app::element`, called at "), "{text}");
        assert!(text.contains("tasks: 1\n     1  ") && text.contains("tracked.rs:"), "{text}");
        drop((own, exported, imported));
        assert_eq!(count(), before);
    }
}
