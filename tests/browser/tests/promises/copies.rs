//! Copies come back by whichever way the person has for opening a file.

use crate::writing;
use browser::{App, Outcome, Size};
use serde_json::json;

/// A browser that opens files with the app, as Chromium does once it is installed.
const LAUNCH: &str = "
const launch = { consumer: null, text: null };
const deliver = () => {
  if (!launch.consumer || launch.text === null) return;
  const file = new File([launch.text], 'camau-copy.json');
  launch.text = null;
  launch.consumer({ files: [{ getFile: async () => file }] });
};
Object.defineProperty(window, 'launchQueue', {
  value: { setConsumer(consumer) { launch.consumer = consumer; deliver(); } },
});
window.openWithCamau = (text) => { launch.text = text; deliver(); };";

#[tokio::test]
async fn a_copy_that_is_opened_from_the_system_is_shown_beside_what_is_here() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/start").await?;
    writing::say_what_recovery_means(&person).await?;
    person.go("/settings").await?;
    person.press("Save a copy").await?;
    let (_, copy) = person.receives_a_file().await?;

    let other = app.visitor(Size::Phone).await?;
    other.browser().before_every_page(LAUNCH).await?;
    other.go("/settings").await?;
    other.sees("Bring back a copy").await?;
    let open = "window.openWithCamau(arguments[0])";
    let driver = other.browser().driver();
    driver.execute(open, vec![json!(copy)]).await?;
    other.sees("In the file: 1").await?;
    other.press("Add what is in the file").await?;
    other.sees("The copy is back, together").await?;
    other.sees("Saved on this device.").await?;
    other.go("/recovery").await?;
    other.sees(writing::LINE).await?;
    Ok(())
}
