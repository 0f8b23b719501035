use crossing::prelude::*;

#[js_import(new, "globalThis.URL")]
async fn url(text: &str) -> Result<JsObject, JsError>;

#[js_import(set, "globalThis.document.title")]
async fn set_title(value: &str);

#[js_import(get, "globalThis.document.fonts.ready")]
async fn fonts() -> Result<JsObject, JsError>;

#[js_import(method, "arrayBuffer")]
async fn bytes(this: &JsObject) -> Result<JsObject, JsError>;

async fn all() -> Result<(), JsError> {
    let object = url("").await?;
    set_title("").await;
    fonts().await?;
    bytes(&object).await?;
    Ok(())
}

fn main() {
    crossing::spawn(async { drop(all().await) });
}
