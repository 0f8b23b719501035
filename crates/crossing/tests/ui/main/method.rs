struct Type;

impl Type {
    #[crossing::main]
    fn start(&self) {}
}

fn main() {}
