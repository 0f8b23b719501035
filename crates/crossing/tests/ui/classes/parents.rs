use crossing::prelude::*;

struct Other;

js_type! {
    pub Node = "globalThis.Node";
    pub OfText: String = "globalThis.OfText";
    pub OfOther: Other = "globalThis.OfOther";
    pub OfMissing: Missing = "globalThis.OfMissing";
}

#[js_import(method, "remove")]
fn remove(this: &Node);

fn main() {
    let object: JsObject = JsHost::global_this();
    let _: Result<String, JsError> = object.clone().cast();
    let _ = object.is_instance_of::<Other>();
    remove(&object);
}
