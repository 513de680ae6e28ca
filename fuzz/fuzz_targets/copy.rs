//! Brings made-up files back as copies: `cargo xtask fuzz`.

#![no_main]

#[path = "../properties.rs"]
mod properties;
#[path = "../reshape.rs"]
mod reshape;

use libfuzzer_sys::{Corpus, fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|input: &[u8]| -> Corpus {
    properties::hold(input);
    Corpus::Keep
});

// Changed byte by byte a file is hardly ever JSON any more, so most are changed as JSON.
fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let reshaped = match seed % 4 {
        0 => None,
        _ => reshape::reshaped(&data[..size], seed),
    };
    match reshaped.filter(|text| text.len() <= max_size) {
        Some(text) => {
            data[..text.len()].copy_from_slice(text.as_bytes());
            text.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});
