use crossing::prelude::*;

struct Point;

#[js_import("f")]
fn argument(point: Point);

#[js_import("f")]
fn result() -> Point;

#[js_import("f")]
fn in_option(points: Option<&Point>) -> Option<Point>;

#[js_import("f")]
async fn future(point: Point) -> Result<Point, JsError>;

#[js_export]
fn export_argument(_point: Point) {}

#[js_export]
fn export_result() -> Point {
    Point
}

#[js_export]
fn export_fallible() -> Result<Point, JsError> {
    Ok(Point)
}

fn main() {
    argument(Point);
    let _: Point = result();
    let _: Option<Point> = in_option(Some(&Point));
    drop(future(Point));
    export_argument(Point);
    let _: Point = export_result();
    let _: Result<Point, JsError> = export_fallible();
}
