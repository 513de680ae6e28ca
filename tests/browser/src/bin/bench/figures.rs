//! The figures, each with what it may be at most and what is aimed at.

/// What a figure is counted in.
#[derive(Clone, Copy)]
pub enum Unit {
    Times,
    Milliseconds,
    Kilobytes,
    Megabytes,
    Number,
    Share,
}

impl Unit {
    fn say(self, value: f64) -> String {
        match self {
            Self::Times => format!("{value:.2} times"),
            Self::Milliseconds => format!("{value:.0} ms"),
            Self::Kilobytes => format!("{value:.1} KB"),
            Self::Megabytes => format!("{value:.1} MB"),
            Self::Number => format!("{value:.0}"),
            Self::Share => format!("{value:.3}"),
        }
    }
}

/// What a figure has to be, and what it could be.
#[derive(Clone, Copy)]
pub struct Bounds {
    pub must: f64,
    pub aim: f64,
}

/// All that were measured. Each is printed as soon as it is known.
#[derive(Default)]
pub struct Figures {
    over: Vec<String>,
}

impl Figures {
    pub fn add(&mut self, name: &str, value: f64, unit: Unit, Bounds { must, aim }: Bounds) {
        let verdict = match value {
            value if value <= aim => "meets the aim",
            value if value <= must => "meets the must",
            _ => "OVER",
        };
        if value > must {
            self.over.push(name.to_owned());
        }
        println!(
            "{name:<58}{:>13}   must {:>10}   aim {:>10}   {verdict}",
            unit.say(value),
            unit.say(must),
            unit.say(aim)
        );
    }

    /// One time as so many times another.
    pub fn compare(&mut self, name: &str, [one, other]: [f64; 2], bounds: Bounds) {
        println!("{name}: {one:.1} ms against {other:.1} ms");
        self.add(name, one / other, Unit::Times, bounds);
    }

    pub fn say_what_is_missed(&self) {
        match self.over.as_slice() {
            [] => println!("Every figure is within what it must be."),
            over => println!("Over what they must be: {}", over.join("; ")),
        }
    }
}

/// The middle of several measurements. 0 where there are none.
pub fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or_default()
}
