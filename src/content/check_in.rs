//! Our words for a day, and the four questions about wellbeing.

use crate::{
    domain::{DayWord, WellbeingQuestion, WordId},
    words,
};

/// One of our words for a day.
#[derive(Clone, Copy, Debug)]
pub struct DayWordText {
    pub id: &'static str,
    pub word: &'static str,
    /// Whether the calm line moves under it when it is chosen. Nothing else follows from it, and nothing is kept.
    pub is_dark: bool,
}

/// All of them, in no order of better or worse.
pub fn day_words() -> Vec<DayWordText> {
    let light = |id, word| DayWordText {
        id,
        word,
        is_dark: false,
    };
    let dark = |id, word| DayWordText {
        id,
        word,
        is_dark: true,
    };
    vec![
        light("calm", words!(check_in.word.calm)),
        light("tired", words!(check_in.word.tired)),
        light("hopeful", words!(check_in.word.hopeful)),
        light("flat", words!(check_in.word.flat)),
        light("busy", words!(check_in.word.busy)),
        light("lonely", words!(check_in.word.lonely)),
        light("content", words!(check_in.word.content)),
        light("worried", words!(check_in.word.worried)),
        light("foggy", words!(check_in.word.foggy)),
        light("grateful", words!(check_in.word.grateful)),
        light("tearful", words!(check_in.word.tearful)),
        light("angry", words!(check_in.word.angry)),
        light("steady", words!(check_in.word.steady)),
        light("restless", words!(check_in.word.restless)),
        light("numb", words!(check_in.word.numb)),
        light("glad", words!(check_in.word.glad)),
        light("mixed", words!(check_in.word.mixed)),
        dark("hopeless", words!(check_in.word.hopeless)),
        dark("trapped", words!(check_in.word.trapped)),
        dark("unsafe", words!(check_in.word.unsafe_word)),
    ]
}

/// The word for a day, as it is read. One of ours that this build does not know reads as it is kept.
pub fn day_word(word: &DayWord) -> String {
    match word {
        DayWord::Own(line) => line.as_str().to_owned(),
        DayWord::Chosen(id) => {
            known(id).map_or_else(|| id.as_str().to_owned(), |text| text.word.to_owned())
        }
    }
}

/// Whether a word that was chosen is one of the dark ones. What a person writes is never searched for such words.
pub fn is_dark(word: &DayWord) -> bool {
    match word {
        DayWord::Own(_) => false,
        DayWord::Chosen(id) => known(id).is_some_and(|text| text.is_dark),
    }
}

fn known(id: &WordId) -> Option<DayWordText> {
    day_words().into_iter().find(|text| text.id == id.as_str())
}

/// One of the four questions, word for word as the Office for National Statistics asks it.
#[derive(Clone, Copy, Debug)]
pub struct QuestionText {
    pub asked: &'static str,
    /// What it is called where there is little room.
    pub short: &'static str,
    pub low: &'static str,
    pub high: &'static str,
}

pub fn question(question: WellbeingQuestion) -> QuestionText {
    let (low, high) = match question {
        WellbeingQuestion::AnxiousYesterday => (
            words!(check_in.four.not_anxious),
            words!(check_in.four.completely_anxious),
        ),
        _ => (
            words!(check_in.four.not_at_all),
            words!(check_in.four.completely),
        ),
    };
    let (asked, short) = match question {
        WellbeingQuestion::Satisfied => (
            words!(check_in.four.satisfied),
            words!(check_in.over.satisfied),
        ),
        WellbeingQuestion::Worthwhile => (
            words!(check_in.four.worthwhile),
            words!(check_in.over.worthwhile),
        ),
        WellbeingQuestion::HappyYesterday => {
            (words!(check_in.four.happy), words!(check_in.over.happy))
        }
        WellbeingQuestion::AnxiousYesterday => {
            (words!(check_in.four.anxious), words!(check_in.over.anxious))
        }
    };
    QuestionText {
        asked,
        short,
        low,
        high,
    }
}
