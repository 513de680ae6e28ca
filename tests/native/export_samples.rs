//! What the exports wrote when somebody last looked at it, as files that other programs can be given.

use std::{fs, path::PathBuf};

/// Compares an export with its sample, which `CAMAU_SAMPLES=write` makes anew.
pub fn expect_sample(name: &str, export: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/exports");
    let path = folder.join(name);
    if std::env::var("CAMAU_SAMPLES").is_ok_and(|asked| asked == "write") {
        fs::create_dir_all(&folder).unwrap();
        fs::write(&path, export).unwrap();
    }
    let sample =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert_eq!(export, sample, "{name}");
}
