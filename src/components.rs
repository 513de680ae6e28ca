//! The parts every page is made of. They know no domain and no content: all words come in as props.

#![expect(clippy::needless_pass_by_value, reason = "props are handed over")]

mod arrivals;
mod brand;
mod chain;
mod choices;
mod date_field;
mod dialog;
mod disclosure;
mod error_summary;
mod field;
mod frame;
mod icon;
mod kept;
mod long_list;
mod notice;
mod page_head;
mod rank_list;
mod rating_chart;
mod row;
mod scale;
mod show_more;
mod sort_deck;
mod stepping_stones;
mod stone_mark;
mod text_area;
mod text_field;

/// What pages have called it. New ones take it from the device.
pub use crate::device::focus as focus_field;

pub use self::{
    arrivals::{Arrivals, arrive, name_tab, provide_arrivals},
    brand::Brand,
    chain::{Chain, ChainLink},
    choices::{Choice, ChoiceCards, ChoiceLook, ChoiceOne},
    date_field::{DateField, DateParts},
    dialog::Dialog,
    disclosure::Disclosure,
    error_summary::{ErrorSummary, Problem},
    frame::{Frame, LanguageLink, NavGroup, NavItem},
    icon::{Icon, IconName},
    kept::{Kept, KeptState},
    long_list::{LongList, Stretch},
    notice::{Notice, NoticeKind, UndoNotice},
    page_head::{OwnPageHead, PageHead},
    rank_list::{Move, RankItem, RankList},
    rating_chart::{ChartPoint, RatingChart, geometry},
    row::Row,
    scale::Scale,
    show_more::ShowMore,
    sort_deck::SortDeck,
    stepping_stones::{SteppingStones, Stone},
    stone_mark::StoneMark,
    text_area::TextArea,
    text_field::TextField,
};
