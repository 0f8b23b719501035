use crossing::prelude::*;

#[js_import("f", modul = "M")]
fn import();

#[js_import("f", name = "g")]
fn named();

#[js_export(rename = "g")]
fn export() {}

#[js_export("g")]
fn export_with_name() {}

#[js_export(module = "M")]
fn export_with_module() {}

#[js_export(name)]
fn export_without_value() {}

fn main() {
    import();
    named();
    export();
    export_with_name();
    export_with_module();
    export_without_value();
}
