//! The cases of the area `exports`: functions under paths of namespaces and types.

use std::sync::atomic::{AtomicI32, Ordering};

use crossing::prelude::*;

/// `paths! { function number "path"; }`: an export `PATH.EchoString` that adds the number to its text.
macro_rules! paths {
    ($($function:ident $number:literal $path:literal;)*) => {$(
        #[js_export(name = "EchoString", namespace = $path)]
        fn $function(text: &str) -> String {
            format!("{text}{}", $number)
        }
    )*};
}

paths! {
    path_13 13 "JavaScriptTestHelperNamespace.JavaScriptTestHelper.NestedClass.DoubleNestedClass";
    path_15 15 "JavaScriptTestHelperNamespace.JavaScriptTestHelper.NestedRecordClass.DoubleNestedRecordClass";
    path_19 19 "JavaScriptTestHelperNamespace.JavaScriptTestHelper.NestedRecordStruct.DoubleNestedRecordStruct";
    path_21 21 "JavaScriptTestHelperNamespace.JavaScriptTestHelperStruct";
    path_23 23 "JavaScriptTestHelperNamespace.JavaScriptTestHelperStruct.NestedRecordClass";
    path_25 25 "JavaScriptTestHelperNamespace.JavaScriptTestHelperStruct.NestedRecordStruct";
    path_32 32 "JavaScriptTestHelperNamespace.JavaScriptTestHelperRecordClass.NestedClass";
    path_33 33 "JavaScriptTestHelperNamespace.JavaScriptTestHelperRecordClass.NestedRecordClass";
    path_35 35 "JavaScriptTestHelperNamespace.JavaScriptTestHelperRecordClass.NestedRecordStruct";
    path_41 41 "JavaScriptTestHelperNamespace.JavaScriptTestHelperRecordStruct";
    path_42 42 "JavaScriptTestHelperNamespace.JavaScriptTestHelperRecordStruct.NestedClass";
    path_43 43 "JavaScriptTestHelperNamespace.JavaScriptTestHelperRecordStruct.NestedRecordClass";
    path_44 44 "JavaScriptTestHelperNamespace.JavaScriptTestHelperRecordStruct.NestedStruct";
    path_51 51 "JavaScriptTestHelperNoNamespace";
    path_52 52 "JavaScriptTestHelperNoNamespace.NestedClass";
    path_53 53 "JavaScriptTestHelperNoNamespace.NestedClass.DoubleNestedClass";
    path_54 54 "JavaScriptTestHelperNoNamespace.NestedRecordClass";
    path_55 55 "JavaScriptTestHelperNoNamespace.NestedRecordClass.DoubleNestedRecordClass";
    path_56 56 "JavaScriptTestHelperNoNamespace.NestedStruct";
    path_58 58 "JavaScriptTestHelperNoNamespace.NestedRecordStruct";
    path_61 61 "JavaScriptTestHelperStructNoNamespace";
    path_62 62 "JavaScriptTestHelperStructNoNamespace.NestedClass";
    path_63 63 "JavaScriptTestHelperStructNoNamespace.NestedRecordClass";
    path_65 65 "JavaScriptTestHelperStructNoNamespace.NestedRecordStruct";
    path_71 71 "JavaScriptTestHelperRecordClassNoNamespace";
    path_72 72 "JavaScriptTestHelperRecordClassNoNamespace.NestedClass";
    path_73 73 "JavaScriptTestHelperRecordClassNoNamespace.NestedRecordClass";
    path_75 75 "JavaScriptTestHelperRecordClassNoNamespace.NestedRecordStruct";
    path_81 81 "JavaScriptTestHelperRecordStructNoNamespace";
    path_83 83 "JavaScriptTestHelperRecordStructNoNamespace.NestedRecordClass";
    path_84 84 "JavaScriptTestHelperRecordStructNoNamespace.NestedStruct";
    path_85 85 "JavaScriptTestHelperRecordStructNoNamespace.NestedRecordStruct";
}

static COUNTER: AtomicI32 = AtomicI32::new(0);

#[js_export(namespace = "counting")]
fn increment() -> i32 {
    COUNTER.fetch_add(1, Ordering::Relaxed) + 1
}

/// The same paths as Rust has them: modules, then a type.
mod java_script_test_helper {
    pub(super) mod nested_class {
        pub(in super::super) struct DoubleNestedClass;

        #[crossing::js_export]
        impl DoubleNestedClass {
            #[crossing::js_export]
            pub(super) fn echo_string(text: &str) -> String {
                format!("{text}13")
            }
        }
    }
}

/// Private to the crate, and called by JavaScript all the same; another module calls it in Rust.
mod library {
    use crossing::prelude::*;

    #[js_export]
    pub(super) fn validation_method(a: i32, b: i32) -> i32 {
        a + b
    }
}

#[js_export(namespace = "library")]
fn validation_from_outside(a: i32, b: i32) -> i32 {
    library::validation_method(a, b)
}
