//! Opening the app.

use browser::{App, Outcome, Size};

#[tokio::test]
async fn a_first_visit_says_what_this_is() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/").await?;
    person.arrives_at("A private place to plan your recovery").await
}
