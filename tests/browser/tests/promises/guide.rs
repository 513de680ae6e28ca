//! The guide.

use anyhow::ensure;
use browser::{App, Outcome, Size, on_a_phone_and_at_a_desk, person::Role};

#[tokio::test]
async fn every_page_of_the_guide_opens_and_names_its_sources() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/guide").await?;
    person.arrives_at("The guide").await?;
    let ways = person.ways_on().await?;
    let mut pages: Vec<_> = ways
        .into_iter()
        .filter(|path| path.starts_with("/guide/"))
        .collect();
    pages.dedup();
    ensure!(pages.len() >= 15, "the guide lists {pages:?}");
    for page in pages {
        person.go(&page).await?;
        person.finds(Role::Heading, "Where this comes from").await?;
        person
            .sees("Camau took these facts from its sources on")
            .await?;
        // Who reads which page here is nobody's business there.
        let telling: Vec<String> = person
            .ask(
                "return Array.from(document.querySelectorAll('#app main a[href^=http]')) \
                    .filter((link) => link.origin !== location.origin && !link.relList.contains('noreferrer')) \
                    .map((link) => link.href)",
                vec![],
            )
            .await?;
        ensure!(
            telling.is_empty(),
            "{page} tells where its reader comes from: {telling:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn the_guide_can_be_read_from_the_first_page_to_the_last() -> Outcome {
    on_a_phone_and_at_a_desk(async |size| {
        let app = App::serve()?;
        let person = app.visitor(size).await?;
        person.go("/guide/what-is-recovery").await?;
        let mut read = 1;
        while person.can_find(Role::Link, "Next page").await? {
            let here = person.h1().await?;
            person.follow("Next page").await?;
            let begun = std::time::Instant::now();
            while person.h1().await? == here {
                ensure!(
                    begun.elapsed().as_secs() < 8,
                    "the page after “{here}” did not come"
                );
            }
            read += 1;
        }
        ensure!(read >= 15, "{read} pages were read");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_the_guide_does_not_have_says_so_and_lists_the_others() -> Outcome {
    let app = App::serve()?;
    let person = app.visitor(Size::Phone).await?;
    person.go("/guide/nothing-of-the-kind").await?;
    person.arrives_at("This page is not in the guide").await?;
    ensure!(
        person
            .ways_on()
            .await?
            .iter()
            .any(|path| path.starts_with("/guide/")),
        "no other page"
    );
    Ok(())
}
