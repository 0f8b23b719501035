//! All files together: what a name stands for, through imports and re-exports.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fs, io,
    path::{Path, PathBuf},
    rc::Rc,
};

use super::{
    file::{Export, File, Import, is_declaration},
    model::{FileId, Item, ItemKind, Member, Place},
    resolve::{Resolver, is_typescript},
};

/// The files that were read, and how others are found.
pub(crate) struct Modules {
    files: Vec<Rc<File>>,
    numbers: HashMap<PathBuf, FileId>,
    /// The types of files that have none themselves.
    types: BTreeMap<FileId, FileId>,
    resolver: Resolver,
    /// What imports of files lead to.
    imports: HashMap<(FileId, String), Option<FileId>>,
    /// How many types are being followed, which may go in circles.
    pub(super) nesting: usize,
}

/// What a name stands for.
#[derive(Clone, Debug)]
pub(crate) enum Found {
    Member(Box<Member>),
    /// A type, which is nothing when the program runs.
    Type,
    Missing,
    /// It cannot be told.
    Unknown,
}

impl Found {
    /// A value that others can read.
    pub(super) fn value(item: Item) -> Found {
        let (can_read, can_write, is_optional) = (true, false, false);
        Found::Member(Box::new(Member { item, can_read, can_write, is_optional }))
    }
}

/// What was looked up on the way, so that circles end.
type Seen = BTreeSet<(FileId, String)>;

impl Modules {
    pub(crate) fn new() -> Modules {
        let (files, numbers, types) = (Vec::new(), HashMap::new(), BTreeMap::new());
        Modules { files, numbers, types, resolver: Resolver::new(), imports: HashMap::new(), nesting: 0 }
    }

    pub(crate) fn file(&self, file: FileId) -> &Rc<File> {
        &self.files[file]
    }

    /// All that were read.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Rc<File>> {
        self.files.iter()
    }

    /// Reads a file, once.
    pub(crate) fn open(&mut self, path: &Path) -> io::Result<FileId> {
        if let Some(file) = self.numbers.get(path) {
            return Ok(*file);
        }
        Ok(self.add(path, read_text(path)?))
    }

    fn add(&mut self, path: &Path, text: String) -> FileId {
        let file = self.files.len();
        self.files.push(Rc::new(File::read(path, text, file)));
        self.numbers.insert(path.to_owned(), file);
        if !is_typescript(path)
            && let Some(types) = types_beside(path)
            && let Ok(types) = self.open(&types)
        {
            self.types.insert(file, types);
        }
        file
    }

    /// The types of a file that has none itself.
    pub(crate) fn types_of(&self, file: FileId) -> Option<FileId> {
        self.types.get(&file).copied()
    }

    /// The file behind `from`, with its types.
    pub(crate) fn import(&mut self, directory: &Path, specifier: &str) -> Option<FileId> {
        let code = self.resolver.code(directory, specifier).and_then(|path| self.open(&path).ok());
        let types = self.resolver.types(directory, specifier).and_then(|path| self.open(&path).ok());
        if let (Some(code), Some(types)) = (code, types)
            && code != types
        {
            self.types.insert(code, types);
        }
        code.or(types)
    }

    fn import_from(&mut self, file: FileId, specifier: &str) -> Option<FileId> {
        let key = (file, specifier.to_owned());
        if let Some(known) = self.imports.get(&key) {
            return *known;
        }
        let found = self.resolve_from(file, specifier);
        self.imports.insert(key, found);
        found
    }

    fn resolve_from(&mut self, file: FileId, specifier: &str) -> Option<FileId> {
        let path = self.files[file].path.clone();
        let directory = path.parent()?;
        if is_typescript(&path)
            && let Some(types) = self.resolver.types(directory, specifier)
        {
            return self.open(&types).ok();
        }
        self.import(directory, specifier)
    }

    /// What a module exports under a name: its code says whether it is there, its types say what it is.
    pub(crate) fn find(&mut self, file: FileId, name: &str) -> Found {
        let code = self.export(file, name, &mut Seen::new());
        let Some(types) = self.types_of(file) else { return code };
        match (code, self.export(types, name, &mut Seen::new())) {
            (Found::Missing, _) => Found::Missing,
            (_, Found::Member(declared)) => Found::Member(declared),
            (code, _) => code,
        }
    }

    /// The names that a module exports, and whether there may be others.
    pub(crate) fn names(&mut self, file: FileId) -> (BTreeSet<String>, bool) {
        let mut names = BTreeSet::new();
        let mut is_open = false;
        let (mut queue, mut seen) = (vec![file], BTreeSet::new());
        while let Some(next) = queue.pop() {
            if !seen.insert(next) {
                continue;
            }
            let model = Rc::clone(&self.files[next]);
            is_open |= model.is_open || !model.errors.is_empty();
            names.extend(model.exports.keys().filter(|name| next == file || *name != "default").cloned());
            if let Some(whole) = model.assigned.as_ref().and_then(|name| model.values.get(name)) {
                names.extend(whole.members.named.keys().cloned());
            }
            for star in &model.stars {
                match self.import_from(next, star) {
                    Some(target) => queue.push(target),
                    None => is_open = true,
                }
            }
        }
        (names, is_open)
    }

    /// Where an exported name comes from, if that was not found.
    pub(crate) fn lost_source(&mut self, file: FileId, name: &str) -> Option<String> {
        let mut next = (file, name.to_owned());
        let mut seen = Seen::new();
        while seen.insert(next.clone()) {
            let model = Rc::clone(&self.files[next.0]);
            let import = match model.exports.get(&next.1)? {
                Export::Local(local) => model.imports.get(local)?,
                Export::Import(import) => import,
                Export::Value(_) => return None,
            };
            match self.import_from(next.0, &import.specifier) {
                None => return Some(import.specifier.clone()),
                Some(target) => next = (target, import.name.clone()?),
            }
        }
        None
    }

    /// Modules all of whose exports a file exports, if they were not found.
    pub(crate) fn lost_stars(&mut self, file: FileId) -> BTreeSet<String> {
        let mut lost = BTreeSet::new();
        let (mut queue, mut seen) = (vec![file], BTreeSet::new());
        while let Some(next) = queue.pop() {
            let stars = if seen.insert(next) { self.files[next].stars.clone() } else { Vec::new() };
            for star in stars {
                match self.import_from(next, &star) {
                    Some(target) => queue.push(target),
                    None => drop(lost.insert(star)),
                }
            }
        }
        lost
    }

    /// Where a file declares a name, exported or not.
    pub(crate) fn declared(&self, file: FileId, name: &str) -> Option<Place> {
        self.files[file].values.get(name).map(|item| item.place)
    }

    /// Whether a file exports all of others.
    pub(crate) fn has_stars(&self, file: FileId) -> bool {
        !self.files[file].stars.is_empty()
    }

    fn export(&mut self, file: FileId, name: &str, seen: &mut Seen) -> Found {
        if !seen.insert((file, name.to_owned())) {
            return Found::Missing;
        }
        let model = Rc::clone(&self.files[file]);
        match model.exports.get(name) {
            Some(Export::Local(local)) => return self.local(file, local, seen),
            Some(Export::Value(item)) => return Found::value((**item).clone()),
            Some(Export::Import(import)) => return self.imported(file, import, seen),
            None => {}
        }
        if let Some(whole) = model.assigned.as_ref().and_then(|name| model.values.get(name))
            && let Some(member) = whole.members.named.get(name)
        {
            return Found::Member(Box::new(member.clone()));
        }
        let mut is_open = model.is_open || !model.errors.is_empty();
        for star in model.stars.iter().filter(|_| name != "default") {
            match self.import_from(file, star).map(|target| self.export(target, name, seen)) {
                Some(Found::Missing) => {}
                Some(Found::Unknown) | None => is_open = true,
                Some(found) => return found,
            }
        }
        // In files of types `export` may be left out.
        if is_declaration(&model.path) && model.values.contains_key(name) {
            return self.local(file, name, seen);
        }
        if is_open { Found::Unknown } else { Found::Missing }
    }

    /// What a name of a file stands for.
    fn local(&mut self, file: FileId, name: &str, seen: &mut Seen) -> Found {
        let model = Rc::clone(&self.files[file]);
        if let Some(item) = model.values.get(name) {
            return Found::value(item.clone());
        }
        match model.imports.get(name) {
            Some(import) => self.imported(file, import, seen),
            None if model.types.contains_key(name) => Found::Type,
            None => Found::Unknown,
        }
    }

    fn imported(&mut self, file: FileId, import: &Import, seen: &mut Seen) -> Found {
        let Some(target) = self.import_from(file, &import.specifier) else { return Found::Unknown };
        match &import.name {
            None => Found::value(Item::new(ItemKind::Module(target), import.place)),
            Some(name) => {
                let code = self.export(target, name, seen);
                match self.types_of(target).map(|types| self.export(types, name, seen)) {
                    Some(found @ Found::Member(_)) if !matches!(code, Found::Missing) => found,
                    _ => code,
                }
            }
        }
    }

    /// A value as it is, where it was given by a name.
    pub(crate) fn value(&mut self, member: Member) -> Found {
        let mut member = member;
        for _ in 0..16 {
            let ItemKind::Reference(path) = &member.item.kind else { return Found::Member(Box::new(member)) };
            let (file, path) = (member.item.place.file, path.clone());
            let mut found = self.local(file, &path[0], &mut Seen::new());
            for part in &path[1..] {
                found = match found {
                    Found::Member(holder) => self.member(&holder.item, part),
                    _ => Found::Unknown,
                };
            }
            match found {
                Found::Member(next) => member.item = next.item,
                _ => return Found::Unknown,
            }
        }
        Found::Unknown
    }

    /// A property of a value.
    pub(crate) fn member(&mut self, item: &Item, name: &str) -> Found {
        let holder = Member { item: item.clone(), can_read: true, can_write: true, is_optional: false };
        let Found::Member(holder) = self.value(holder) else { return Found::Unknown };
        let item = holder.item;
        if let Some(member) = item.members.named.get(name) {
            return Found::Member(Box::new(member.clone()));
        }
        match &item.kind {
            ItemKind::Module(file) => self.find(*file, name),
            ItemKind::Value(ty) => self.property(ty, name),
            _ if OF_FUNCTIONS.contains(&name) => Found::Unknown,
            _ => self.inherited(&item.members, name),
        }
    }

    /// The type of a value that a name of the file stands for.
    pub(super) fn type_of_value(&mut self, file: FileId, path: &[String]) -> Option<Item> {
        let reference = Item::new(ItemKind::Reference(path.to_vec()), Place { file, start: 0, end: 0 });
        let holder = Member { item: reference, can_read: true, can_write: false, is_optional: false };
        match self.value(holder) {
            Found::Member(member) => Some(member.item),
            _ => None,
        }
    }

    /// The file that a type is imported from.
    pub(super) fn source_of(&mut self, file: FileId, specifier: &str) -> Option<FileId> {
        let target = self.import_from(file, specifier)?;
        Some(self.types_of(target).unwrap_or(target))
    }
}

/// Reads a script.
pub(crate) fn read_text(path: &Path) -> io::Result<String> {
    String::from_utf8(fs::read(path)?).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
        io::Error::new(io::ErrorKind::InvalidData, format!("it is no text in UTF-8, from line {line} on"))
    })
}

/// What every function and object has.
const OF_FUNCTIONS: [&str; 11] = [
    "apply",
    "bind",
    "call",
    "name",
    "length",
    "prototype",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "constructor",
    "toLocaleString",
];

/// `x.d.ts` beside `x.js`.
fn types_beside(path: &Path) -> Option<PathBuf> {
    let ending = match path.extension()?.to_str()? {
        "js" | "jsx" => "d.ts",
        "mjs" => "d.mts",
        "cjs" => "d.cts",
        _ => return None,
    };
    Some(path.with_extension(ending)).filter(|path| path.is_file())
}
