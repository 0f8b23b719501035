//! Writing bytes in constants.

use crate::{Shape, Ty};

/// Collects bytes. With `N == 0` it only counts them, so one function tells both a record's length and its bytes.
pub(crate) struct Writer<const N: usize> {
    bytes: [u8; N],
    len: usize,
}

impl<const N: usize> Writer<N> {
    pub(crate) const fn new() -> Self {
        Writer { bytes: [0; N], len: 0 }
    }

    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    pub(crate) const fn bytes(self) -> [u8; N] {
        assert!(self.len == N, "a record has another length than was counted");
        self.bytes
    }

    pub(crate) const fn u8(&mut self, value: u8) {
        if self.len < N {
            self.bytes[self.len] = value;
        }
        self.len += 1;
    }

    pub(crate) const fn u16(&mut self, value: u16) {
        let [a, b] = value.to_le_bytes();
        self.u8(a);
        self.u8(b);
    }

    pub(crate) const fn u32(&mut self, value: u32) {
        self.u16(value as u16);
        self.u16((value >> 16) as u16);
    }

    pub(crate) const fn str(&mut self, text: &str) {
        let bytes = text.as_bytes();
        assert!(bytes.len() <= u16::MAX as usize, "a name or doc comment is longer than 65 535 bytes");
        self.u16(bytes.len() as u16);
        self.raw(bytes);
    }

    pub(crate) const fn raw(&mut self, bytes: &[u8]) {
        // In one go: the compiler warns of constants that take many steps.
        if N > 0 {
            let (_, rest) = self.bytes.split_at_mut(self.len);
            rest.split_at_mut(bytes.len()).0.copy_from_slice(bytes);
        }
        self.len += bytes.len();
    }

    pub(crate) const fn ty(&mut self, ty: &Ty) {
        self.u8(ty.tag as u8);
        match ty.tag.shape() {
            Shape::Leaf => {}
            Shape::Named => self.str(ty.name),
            Shape::Composite => {
                self.u8(ty.inner.len() as u8);
                let mut i = 0;
                while i < ty.inner.len() {
                    self.ty(ty.inner[i]);
                    i += 1;
                }
            }
        }
    }
}
