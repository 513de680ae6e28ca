//! The form a document takes, the document as it will go, and the ways it can go.

use super::{
    paper::{Layout, Paper},
    ways::Ways,
};
use crate::{
    components::{Choice, ChoiceLook, ChoiceOne},
    content,
    desk::use_desk,
    device,
    domain::Form,
    export::{document::Document, markdown::to_markdown, text::to_text, web_page::to_web_page},
    pages::files::File,
    signals::{Callback, Memo, RwSignal, Signal},
    view::{live, view},
    words,
};
use leptos::prelude::*;

#[component]
pub fn HandOver(
    /// Names its file, such as `my-plan`.
    stem: &'static str,
    document: Memo<Document>,
    #[prop(optional)] layout: Layout,
    /// A picture that stands at the end of the paper.
    #[prop(default = ViewFn::from(|| ()))]
    picture: ViewFn,
) -> AnyView {
    let desk = use_desk();
    let form = Memo::new(move |_| desk.taking.with(|taking| taking.form));
    let is_paper = Signal::derive(move || form.get() == Form::Paper);
    let file = Callback::new(move |()| {
        document.with_untracked(|document| file_of(stem, document, form.get_untracked()))
    });
    let is_whole = RwSignal::new(true);
    let chosen = Signal::derive(move || Some(form.get().id().to_owned()));
    let choose = move |id: String| {
        if let Some(form) = Form::from_id(&id) {
            desk.taking.update(|taking| taking.form = form);
        }
    };
    let choices: Vec<Choice> = Form::ALL
        .map(|form| Choice::new(form.id(), form_name(form)))
        .into();
    let preview = live(move || match form.get() {
        Form::Paper => {
            let picture = picture.clone();
            view! { <Paper document layout picture is_whole /> }
        }
        form => {
            let text = Signal::derive(move || {
                document.with(|document| file_of(stem, document, form).text)
            });
            view! { <TextPreview text /> }
        }
    });
    let is_empty = Memo::new(move |_| document.with(|document| document.parts.is_empty()));
    let ways = live(move || (!is_empty.get()).then(|| view! { <Ways file is_paper is_whole /> }));
    view! {
        <div class="take__out">
            <div class="take__form">
                <ChoiceOne
                    legend=words!(take.form.legend)
                    name="take-form"
                    choices=Signal::stored(choices)
                    chosen
                    on_choose=Callback::new(choose)
                    look=ChoiceLook::Chips
                />
            </div>
            {preview}
            {ways}
        </div>
    }
}

/// A file for another program, as it will go, and the ways it can go.
#[component]
pub fn FileOut(
    /// Says what is in it, such as `camau-ratings`.
    name: Signal<String>,
    /// With its dot.
    ending: &'static str,
    kind: &'static str,
    #[prop(into)] text: Signal<String>,
) -> AnyView {
    let file = Callback::new(move |()| File {
        name: [
            &untrack(|| name.get()),
            "-",
            &device::today().to_string(),
            ending,
        ]
        .concat(),
        kind,
        text: untrack(|| text.get()),
    });
    view! {
        <div class="take__out">
            <TextPreview text />
            <Ways file is_paper=Signal::stored(false) />
        </div>
    }
}

/// A file as it will go, letter by letter.
#[component]
pub fn TextPreview(text: Signal<String>) -> AnyView {
    view! {
        <section class="take__preview" aria-labelledby="take-preview">
            <h2 class="take__head" id="take-preview">{words!(take.out.preview)}</h2>
            <pre class="take__text" dir="auto" tabindex="0">{text}</pre>
        </section>
    }
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Paper => words!(take.form.paper),
        Form::Text => words!(take.form.text),
        Form::Markdown => words!(take.form.markdown),
        Form::WebPage => words!(take.form.web_page),
    }
}

/// What is copied or shared of a paper is its text.
fn file_of(stem: &str, document: &Document, form: Form) -> File {
    let (ending, kind, text) = match form {
        Form::Paper | Form::Text => (".txt", "text/plain;charset=utf-8", to_text(document)),
        Form::Markdown => (".md", "text/markdown;charset=utf-8", to_markdown(document)),
        Form::WebPage => {
            let language = content::language_code(content::language());
            let page = to_web_page(document, language);
            (".html", "text/html;charset=utf-8", page)
        }
    };
    let today = device::today().to_string();
    File {
        name: ["camau-", stem, "-", &today, ending].concat(),
        kind,
        text,
    }
}
