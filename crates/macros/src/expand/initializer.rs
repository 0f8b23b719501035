//! `js_initializer!`.
//!
//! ```text
//! const _: () = {
//!     static CROSSING_RECORD: [u8; …] = …;              // with the text of the file
//!     #[export_name = "initializer_HASH"]
//!     extern "C" fn crossing_anchor() {}                // with it the record stays: see ARCHITECTURE.md, invariant 3
//! };
//! ```

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    js_cfg,
    value::{info, record},
};
use crate::{initializer::File, symbol};

pub(super) fn expand(file: &File, crossing: &TokenStream) -> TokenStream {
    let private = quote!(#crossing::private);
    let File { path, name } = file;
    let symbol = symbol::unique(&Ident::new("initializer", path.span()));
    let fields = quote! {
        symbol: #symbol,
        package: ::core::env!("CARGO_PKG_NAME"),
        rust_module: ::core::module_path!(),
        name: "",
        file: #name,
        text: ::core::include_str!(#path),
        flags: #private::flags::INITIALIZER,
    };
    let (info, record, js) = (info("Module", &fields, &private), record(), js_cfg());
    quote! {
        #[allow(dead_code)]
        const _: () = {
            #info
            #record
            #[cfg_attr(#js, unsafe(export_name = #symbol))]
            extern "C" fn crossing_anchor() {}
        };
    }
}
