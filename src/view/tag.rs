//! The elements there are.

/// An element's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    A,
    Article,
    Br,
    Button,
    Caption,
    Circle,
    Dd,
    Details,
    Dialog,
    Div,
    Dl,
    Dt,
    Fieldset,
    Figcaption,
    Figure,
    Footer,
    H1,
    H2,
    H3,
    H4,
    Header,
    Input,
    Label,
    Legend,
    Li,
    Main,
    Nav,
    Ol,
    P,
    Path,
    Pre,
    Rect,
    Section,
    Span,
    Strong,
    Summary,
    Svg,
    Table,
    Tbody,
    Td,
    Text,
    Textarea,
    Th,
    Thead,
    Title,
    Tr,
    Ul,
}

/// Where the names of drawings are told from those of a page.
const DRAWINGS: &str = "http://www.w3.org/2000/svg";

impl Tag {
    /// The name that the browser knows it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::Article => "article",
            Self::Br => "br",
            Self::Button => "button",
            Self::Caption => "caption",
            Self::Circle => "circle",
            Self::Dd => "dd",
            Self::Details => "details",
            Self::Dialog => "dialog",
            Self::Div => "div",
            Self::Dl => "dl",
            Self::Dt => "dt",
            Self::Fieldset => "fieldset",
            Self::Figcaption => "figcaption",
            Self::Figure => "figure",
            Self::Footer => "footer",
            Self::H1 => "h1",
            Self::H2 => "h2",
            Self::H3 => "h3",
            Self::H4 => "h4",
            Self::Header => "header",
            Self::Input => "input",
            Self::Label => "label",
            Self::Legend => "legend",
            Self::Li => "li",
            Self::Main => "main",
            Self::Nav => "nav",
            Self::Ol => "ol",
            Self::P => "p",
            Self::Path => "path",
            Self::Pre => "pre",
            Self::Rect => "rect",
            Self::Section => "section",
            Self::Span => "span",
            Self::Strong => "strong",
            Self::Summary => "summary",
            Self::Svg => "svg",
            Self::Table => "table",
            Self::Tbody => "tbody",
            Self::Td => "td",
            Self::Text => "text",
            Self::Textarea => "textarea",
            Self::Th => "th",
            Self::Thead => "thead",
            Self::Title => "title",
            Self::Tr => "tr",
            Self::Ul => "ul",
        }
    }

    /// The namespace of those that are part of a drawing. A title is one only there: that of the page is set, and is no
    /// element of a view.
    pub const fn namespace(self) -> Option<&'static str> {
        match self {
            Self::Circle | Self::Path | Self::Rect | Self::Svg | Self::Text | Self::Title => {
                Some(DRAWINGS)
            }
            _ => None,
        }
    }
}
