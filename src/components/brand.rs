//! The mark of the app: three stones across a stream.

use leptos::prelude::*;

/// Three stones, the nearest the largest, with a line of water under them.
#[component]
pub fn Brand() -> AnyView {
    view! {
        <svg class="brand" viewBox="0 0 48 32" aria-hidden="true" focusable="false">
            <path class="brand__water" d="M2 29.500c4-1.600 7-1.600 11 0s7 1.600 11 0 7-1.600 11 0 7 1.600 11 0"></path>
            <path class="brand__near" d="M2.200 22.300c-.6-4 3.600-7 9.700-7.200 6.200-.2 10.300 2.500 10.100 6.400-.2 3.800-4.300 5.500-9.800 5.500-5.300 0-9.500-1-10-4.700z"></path>
            <path class="brand__mid" d="M20.300 13.600c-.2-3.200 3-5.400 7.600-5.400s7.800 2 7.800 5c0 3.100-3.100 4.500-7.500 4.500-4.300 0-7.700-1.100-7.900-4.100z"></path>
            <path class="brand__far" d="M34.200 5c0-2.400 2.500-4 5.900-4s5.900 1.500 5.900 3.800-2.400 3.500-5.800 3.500-6-.9-6-3.300z"></path>
        </svg>
    }
    .into_any()
}
