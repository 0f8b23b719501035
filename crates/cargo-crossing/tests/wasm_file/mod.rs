//! Files in WebAssembly's format that have no code: imports, and the section of Crossing's records.

use crossing_abi::SECTION;

/// A file with these imports of functions, and this section.
pub(crate) fn wasm(imports: &[(&str, &str)], contract: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = b"\0asm\x01\0\0\0".to_vec();
    // The one type: no parameters, no result.
    bytes.extend([1, 4, 1, 0x60, 0, 0]);
    let mut section = vec![u8::try_from(imports.len()).expect("there are few")];
    for (module, name) in imports {
        [*module, name].iter().for_each(|text| add_text(&mut section, text));
        section.extend([0, 0]);
    }
    add_section(&mut bytes, 2, &section);
    if let Some(contract) = contract {
        let mut section = Vec::new();
        add_text(&mut section, SECTION);
        section.extend(contract);
        add_section(&mut bytes, 0, &section);
    }
    bytes
}

fn add_text(to: &mut Vec<u8>, text: &str) {
    to.push(u8::try_from(text.len()).expect("it is short"));
    to.extend(text.as_bytes());
}

fn add_section(to: &mut Vec<u8>, id: u8, contents: &[u8]) {
    let length = contents.len();
    let low = u8::try_from(length & 0x7f).expect("it is masked") | 0x80;
    to.extend([id, low, u8::try_from(length >> 7).expect("it is short")]);
    to.extend(contents);
}
