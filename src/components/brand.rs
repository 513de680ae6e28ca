//! The mark of the app: three stones across a stream.

use crate::view::view;
use leptos::prelude::*;

/// Three stones, the nearest the largest, winding away.
#[component]
pub fn Brand() -> AnyView {
    view! {
        <svg class="brand" viewBox="0 0 44 38" aria-hidden="true" focusable="false">
            <path class="brand__side" d="M3 27.5c0-5 6-8.5 14.5-8.5S32 22 32 27.3c0 5.2-6 8.2-14.5 8.2S3 32.7 3 27.5z"></path>
            <path class="brand__near" d="M3 26.5C3 22 9 19 17.5 19S32 21.8 32 26.3s-6 6.7-14.5 6.7S3 31 3 26.5z"></path>
            <path class="brand__mid" d="M21.5 13.8c0-3.6 4.3-6 10.2-6s10.1 2.3 10.1 5.8c0 3.8-4.2 5.9-10.1 5.9s-10.2-2-10.2-5.7z"></path>
            <path class="brand__far" d="M8 5.3c0-2.5 3-4.2 7-4.2s7 1.6 7 4.1c0 2.6-3 4-7 4s-7-1.3-7-3.9z"></path>
        </svg>
    }
}
