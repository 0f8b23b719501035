//! Properties, methods and calls by name, without an import.

use crossing_abi::TYPE_NAMES;

use crate::{
    FromJs, JsArgs, JsError, JsObject, ToJs, diagnostics,
    dynamic::{Memory, address_of, checked, receive, row_of},
    panic, sys,
    temps::Temps,
};

/// # Properties, methods and calls
///
/// Names are taken as they are: a dot is part of the name. Values are converted and checked as those of imports are; the
/// error names the property and the Rust type. Getters, setters and proxies run, and what they throw is the `Err`.
///
/// Each call costs more than that of an import (around a hundred nanoseconds: the name is decoded each time): for
/// what runs often write a `#[js_import]`.
impl JsObject {
    /// The property `name`, its own or inherited.
    ///
    /// A missing property is undefined: `None` of an `Option<T>`, an error for most others. A 64-bit integer is asked for
    /// as [`Number<i64>`](crate::Number) or [`BigInt<i64>`](crate::BigInt).
    ///
    /// ```
    /// # use crossing::{JsError, JsHost, JsObject};
    /// # fn f() -> Result<String, JsError> {
    /// let document: JsObject = JsHost::global_this().get_property("document")?;
    /// let title = document.get_property::<String>("title")?;
    /// # Ok(title) }
    /// ```
    ///
    /// # Errors
    /// When the value is no `T`; what a getter throws.
    #[track_caller]
    pub fn get_property<T: FromJs>(&self, name: &str) -> Result<T, JsError> {
        let _here = diagnostics::here();
        let (name, len) = sys::borrow_text(name);
        receive(|ty, area| sys::property_get(self.handle(), name, len, ty, area))
    }

    /// Assigns the property `name`.
    ///
    /// # Errors
    /// What the assignment throws: a setter's error, or that the object is frozen.
    pub fn set_property(&self, name: &str, value: impl ToJs) -> Result<(), JsError> {
        let (name, len) = sys::borrow_text(name);
        let mut temps = Temps::new();
        let memory = Memory::of(&value, &mut temps);
        let passed = memory.passed();
        sys::property_set(self.handle(), name, len, address_of(&passed));
        checked(())
    }

    /// Whether there is a property `name`, its own or inherited: JavaScript's `name in object`.
    ///
    /// # Errors
    /// What a proxy throws.
    pub fn has_property(&self, name: &str) -> Result<bool, JsError> {
        let (name, len) = sys::borrow_text(name);
        checked(sys::property_has(self.handle(), name, len) != 0)
    }

    /// JavaScript's `typeof object[name]`: `"undefined"`, `"object"` (also for null), `"boolean"`, `"number"`,
    /// `"bigint"`, `"string"`, `"symbol"` or `"function"`.
    ///
    /// # Errors
    /// What a getter throws.
    pub fn type_of_property(&self, name: &str) -> Result<&'static str, JsError> {
        let (name, len) = sys::borrow_text(name);
        let index = checked(sys::property_type(self.handle(), name, len))?;
        Ok(TYPE_NAMES.get(index as usize).copied().unwrap_or("object"))
    }

    /// Calls the method `name` on this object.
    ///
    /// ```
    /// # use crossing::{JsError, JsObject};
    /// # fn f(element: &JsObject) -> Result<f64, JsError> {
    /// let rect: JsObject = element.call_method("getBoundingClientRect", ())?;
    /// element.call_method::<()>("setAttribute", ("id", "main"))?;
    /// # rect.get_property("width") }
    /// ```
    ///
    /// # Errors
    /// When there is no such method; what it throws; when the result is no `R`.
    #[track_caller]
    pub fn call_method<R: FromJs>(&self, name: &str, args: impl JsArgs) -> Result<R, JsError> {
        let _here = diagnostics::here();
        let (name, len) = sys::borrow_text(name);
        args.pass(|passed| {
            let (args, count) = row_of(passed);
            receive(|ty, area| sys::method_call(self.handle(), name, len, args, count, ty, area))
        })
    }

    /// Calls this function. Its `this` is undefined.
    ///
    /// # Errors
    /// When this is no function; what it throws; when the result is no `R`.
    #[track_caller]
    pub fn invoke<R: FromJs>(&self, args: impl JsArgs) -> Result<R, JsError> {
        let _here = diagnostics::here();
        self.invoke_on(0, args)
    }

    /// Calls this function with a `this`.
    ///
    /// # Errors
    /// As [`invoke`](Self::invoke).
    #[track_caller]
    pub fn invoke_with_this<R: FromJs>(&self, this: &JsObject, args: impl JsArgs) -> Result<R, JsError> {
        let _here = diagnostics::here();
        self.invoke_on(this.handle(), args)
    }

    fn invoke_on<R: FromJs>(&self, this: u32, args: impl JsArgs) -> Result<R, JsError> {
        args.pass(|passed| {
            let (args, count) = row_of(passed);
            receive(|ty, area| sys::function_call(self.handle(), this, args, count, ty, area))
        })
    }

    /// The object as a value of another type.
    pub(crate) fn convert<T: FromJs>(&self) -> Result<T, JsError> {
        receive(|ty, area| sys::object_as(self.handle(), ty, area))
    }

    /// JavaScript's object of a value that is one there.
    #[track_caller]
    pub(crate) fn of<T: ToJs>(value: &T) -> JsObject {
        let _here = diagnostics::here();
        let mut temps = Temps::new();
        let memory = Memory::of(value, &mut temps);
        let handle = checked(sys::object_of(address_of(&memory.passed())));
        JsObject::from_handle(handle.unwrap_or_else(|error| panic::unhandled(error)))
    }

    /// A new instance of this class: JavaScript's `new`.
    ///
    /// ```
    /// # use crossing::{JsError, JsHost, JsObject};
    /// # fn f() -> Result<String, JsError> {
    /// let class: JsObject = JsHost::global_this().get_property("URL")?;
    /// let url = class.new_instance(("/path", "https://example.org"))?;
    /// # url.get_property("href") }
    /// ```
    ///
    /// # Errors
    /// When this is no constructor; what it throws.
    #[track_caller]
    pub fn new_instance(&self, args: impl JsArgs) -> Result<JsObject, JsError> {
        let _here = diagnostics::here();
        let instance = args.pass(|passed| {
            let (args, count) = row_of(passed);
            sys::construct(self.handle(), args, count)
        });
        checked(()).map(|()| JsObject::from_handle(instance))
    }
}
