//! The closures and functions in a type, `dyn Fn(A, B) -> R` and `fn(A, B) -> R`: what can be seen without knowing a type.

use quote::ToTokens;
use syn::{
    ParenthesizedGenericArguments, Type, TypeBareFn, TypeReference,
    visit_mut::{self, VisitMut},
};

use crate::{catalogue as message, report::Report};

/// As many arguments cross.
const MOST: usize = 8;

/// Tells what is wrong with the closures in a type.
pub(crate) fn check(ty: &Type, report: &mut Report) {
    Closures { mistake: &mut |part, message| report.error(part, message, &[]), inside: None }
        .visit_type_mut(&mut ty.clone());
}

/// Whether anything is.
pub(crate) fn has_mistake(ty: &Type) -> bool {
    let mut found = false;
    Closures { mistake: &mut |_, _| found = true, inside: None }.visit_type_mut(&mut ty.clone());
    found
}

struct Closures<'a> {
    mistake: &'a mut dyn FnMut(&dyn ToTokens, &message::Message),
    /// What is told of a borrow in what is looked at: an argument.
    inside: Option<&'static message::Message>,
}

impl VisitMut for Closures<'_> {
    /// The type of a function of JavaScript's.
    fn visit_type_bare_fn_mut(&mut self, function: &mut TypeBareFn) {
        let outer = self.inside.replace(&message::FUNCTION_BORROW);
        function.inputs.iter_mut().for_each(|input| self.visit_type_mut(&mut input.ty));
        self.inside = outer;
        self.visit_return_type_mut(&mut function.output);
    }

    fn visit_parenthesized_generic_arguments_mut(&mut self, closure: &mut ParenthesizedGenericArguments) {
        if closure.inputs.len() > MOST {
            (self.mistake)(&closure.inputs, &message::CLOSURE_ARGUMENTS);
        }
        let outer = self.inside.replace(&message::CLOSURE_BORROW);
        closure.inputs.iter_mut().for_each(|input| self.visit_type_mut(input));
        self.inside = outer;
        self.visit_return_type_mut(&mut closure.output);
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        match self.inside {
            Some(message) => (self.mistake)(reference, message),
            None => visit_mut::visit_type_reference_mut(self, reference),
        }
    }
}
