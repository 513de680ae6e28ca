//! Waiting politely: often asking, and giving up in time.

use anyhow::{Result, bail};
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// How long the app may take over anything. A machine that does much else is many times slower than one at rest.
pub const PATIENCE: Duration = Duration::from_secs(45);

const BETWEEN: Duration = Duration::from_millis(30);

/// What one look found.
pub enum Look<T> {
    Found(T),
    /// Not yet; these words say what was there instead.
    NotYet(String),
}

/// Looks until it is there. `what` is what the error says was looked for.
pub async fn until<T>(what: &str, look: impl AsyncFn() -> Result<Look<T>>) -> Result<T> {
    let begun = Instant::now();
    loop {
        let instead = match look().await {
            Ok(Look::Found(found)) => return Ok(found),
            Ok(Look::NotYet(instead)) => instead,
            // A page that is being left answers with errors for a moment.
            Err(error) => error.to_string(),
        };
        if begun.elapsed() > PATIENCE {
            bail!("waited for {what}\n{instead}");
        }
        sleep(BETWEEN).await;
    }
}
