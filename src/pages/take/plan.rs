//! My plan, and the same words under the eight areas of life.

use super::{
    hand_over::HandOver,
    ticks::{AlsoOnPaper, TickList},
    way_back,
};
use crate::{
    components::PageHead,
    content,
    desk::use_desk,
    device,
    domain::Tick,
    export::{eight_areas::eight_areas, plan::plan},
    page::Page,
    pages::in_the_guide::InTheGuide,
    signals::Memo,
    view::view,
    words,
};
use leptos::prelude::*;

#[component]
pub fn PlanPage() -> AnyView {
    let desk = use_desk();
    let document = Memo::new(move |_| plan(&desk.all(), device::today()));
    view! {
        <div class="page take">
            <PageHead title=words!(take.plan.title) lead=words!(take.plan.lead) way_back=way_back() />
            <div class="take__choices">
                <TickList name="take-parts" legend=words!(take.tick.legend) hint=words!(take.tick.hint) ticks=Tick::PARTS />
                <AlsoOnPaper name=Tick::Name />
            </div>
            <HandOver stem="my-plan" document />
        </div>
    }
}

#[component]
pub fn EightAreasPage() -> AnyView {
    let desk = use_desk();
    let document = Memo::new(move |_| eight_areas(&desk.all(), device::today()));
    let source = content::areas_source();
    view! {
        <div class="page take">
            <PageHead title=words!(take.areas.title) lead=words!(take.areas.lead) way_back=way_back() />
            <div class="take__choices">
                <p>{words!(areas.not_a_plan)}</p>
                <p>{words!(take.areas.write)} " " <a href=Page::Areas.href()>{words!(frame.areas)}</a></p>
                <TickList
                    name="take-parts"
                    legend=words!(take.tick.legend)
                    ticks=[Tick::Recovery, Tick::Areas, Tick::Goals]
                />
                <AlsoOnPaper name=Tick::Name />
                <p class="soft small">{words!(support.source, name = source.name, date = source.date)}</p>
            </div>
            <HandOver stem="life-areas" document />
            <InTheGuide page=Page::Areas />
        </div>
    }
}
