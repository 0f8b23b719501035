//! Tests in every form.

#[cfg(test)]
mod inner {
    use crate::crossing::{self, JsError};

    const SHIM: &str = "Shim";

    #[crossing::test]
    fn passes() {}

    #[crossing::test(native, timeout = 1.5, modules(SHIM = "data:text/javascript,", "Url" = "node:url"))]
    async fn waits() -> Result<(), JsError> {
        std::future::ready(()).await;
        Ok(())
    }

    #[crossing::test]
    #[ignore = "never"]
    fn is_ignored() -> Result<(), Box<dyn std::error::Error>> {
        "1".parse::<i32>()?;
        Ok(())
    }

    #[crossing::test]
    #[should_panic(expected = "as it should")]
    fn panics() {
        panic!("as it should");
    }

    mod renamed {
        use crate::crossing::test;

        #[test]
        fn is_ours() {}
    }
}
