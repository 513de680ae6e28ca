//! The page for addresses that are no files. A static host shows it at any route of the app.
//!
//! Nobody knows there how deep the address is below the app's folder. So the page asks for the sheets and for the script
//! at each depth; only one of them is there, and that script knows the folder by its own address.

/// The name under which static hosts look for it.
pub const PAGE: &str = "404.html";

/// The folders a route may stand below the app's own: none has more than two parts.
const DEPTHS: [&str; 3] = ["./", "../", "../../"];

/// The same page, with its files findable from any depth.
pub fn page(page: &str) -> String {
    let mut lines = String::new();
    for line in page.lines() {
        let asks = line.contains("=\"./")
            && (line.contains("<script") || line.contains("rel=\"stylesheet\""));
        match asks {
            true => lines.push_str(&at_each_depth(line)),
            false => lines.push_str(line),
        }
        lines.push('\n');
    }
    lines
}

/// An element that asks for a file, once for each depth. What the script tells about the app is told once.
fn at_each_depth(element: &str) -> String {
    let address = |attribute: &str| {
        let (_, rest) = element.split_once(attribute)?;
        rest.split_once('"').map(|(address, _)| address)
    };
    let mut all = element.to_owned();
    for depth in DEPTHS.into_iter().skip(1) {
        let deeper = |address: &str| address.replacen("./", depth, 1);
        if let Some(script) = address("src=\"") {
            let script = deeper(script);
            all.push_str(&format!(
                "<script type=\"module\" src=\"{script}\"></script>"
            ));
        } else if let Some(sheet) = address("href=\"") {
            let sheet = deeper(sheet);
            all.push_str(&format!("<link rel=\"stylesheet\" href=\"{sheet}\">"));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT_ROOT: &str = "<head>
<link rel=\"stylesheet\" href=\"./camau-1f.css\">
<script type=\"module\" src=\"./camau-2e/boot.js\" data-worker=\"./camau-worker.js\" id=\"boot\"></script>
</head>
<a href=\"tel:999\">999</a>
<link rel=\"stylesheet\" href=\"./shell-3d.css\"/>
";

    #[test]
    fn the_sheets_and_the_script_are_asked_for_at_each_depth_and_described_once() {
        let page = page(AT_ROOT);
        for depth in DEPTHS {
            for sheet in ["camau-1f.css", "shell-3d.css"] {
                assert!(page.contains(&format!("href=\"{depth}{sheet}\"")));
            }
            assert!(page.contains(&format!("src=\"{depth}camau-2e/boot.js\"")));
        }
        assert_eq!(page.matches("id=\"boot\"").count(), 1);
        assert_eq!(page.matches("data-worker").count(), 1);
    }

    #[test]
    fn everything_else_stays() {
        let page = page(AT_ROOT);
        assert!(page.contains("<a href=\"tel:999\">999</a>"));
        assert!(page.contains("\n</head>"));
    }
}
