//! Values that need not be `Send`, because there is one thread.

/// Says `Send + Sync` exactly where there is one thread. Elsewhere it is what its content is.
#[cfg(any(crossing_js, target_feature = "atomics"))]
#[derive(Clone)]
pub(crate) struct OneThread<T>(pub(crate) T);

#[cfg(any(crossing_js, target_feature = "atomics"))]
impl<T> std::ops::Deref for OneThread<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

// SAFETY: without the `atomics` feature wasm32-unknown-unknown has no threads, so nothing is ever sent or shared.
#[cfg(all(crossing_js, not(target_feature = "atomics")))]
unsafe impl<T> Send for OneThread<T> {}
// SAFETY: as above.
#[cfg(all(crossing_js, not(target_feature = "atomics")))]
unsafe impl<T> Sync for OneThread<T> {}

/// A place that is filled once.
#[cfg(crossing_js)]
pub(crate) type Once<T> = OneThread<std::cell::OnceCell<T>>;
/// A place that is filled once. In a program with one thread it would be larger, with a lock and its panics.
#[cfg(not(crossing_js))]
pub(crate) type Once<T> = std::sync::OnceLock<T>;

#[cfg(crossing_js)]
impl<T> Once<T> {
    pub(crate) const fn new() -> Once<T> {
        OneThread(std::cell::OnceCell::new())
    }

    pub(crate) fn into_inner(self) -> Option<T> {
        self.0.into_inner()
    }
}

/// A marker for handles: they mean something on one thread only, so with threads they must stay there.
#[cfg(target_feature = "atomics")]
pub(crate) type ThreadBound = OneThread<std::marker::PhantomData<*const ()>>;
/// A marker for handles: without threads, nothing keeps them from being sent.
#[cfg(not(target_feature = "atomics"))]
pub(crate) type ThreadBound = ();

/// The marker's value.
#[cfg(target_feature = "atomics")]
pub(crate) const THREAD_BOUND: ThreadBound = OneThread(std::marker::PhantomData);
/// The marker's value.
#[cfg(not(target_feature = "atomics"))]
pub(crate) const THREAD_BOUND: ThreadBound = ();
