//! Short names between the WebAssembly and the script that binds it to the browser.
//!
//! wasm-bindgen calls each thing that one asks of the other by what it is and a hash, once in each file. A hash is what
//! compresses worst, and there are some 300 of them.

use crate::say::Trouble;
use std::{collections::BTreeMap, convert::Infallible, fs, path::Path};
use wasm_encoder::{
    ExportSection, ImportSection, Module,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{Export, Import, Imports, Parser};

/// How the names of what is written for the browser start. Others are agreed on with the second part, and stay.
const BOUND: [&str; 3] = ["__wbg_", "__wbindgen_", "wasm_bindgen__"];

/// The names of one piece of WebAssembly, each with the short one that takes its place.
#[derive(Default)]
struct ShortNames(BTreeMap<String, String>);

impl ShortNames {
    fn of(&mut self, name: &str) -> String {
        if !BOUND.iter().any(|start| name.starts_with(start)) {
            return name.to_owned();
        }
        let next = format!("_{}", self.0.len());
        self.0.entry(name.to_owned()).or_insert(next).clone()
    }

    /// The script with the short names in the place of the long ones.
    fn put_into(&self, script: &str) -> String {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || "_$".contains(letter);
        let mut put = String::with_capacity(script.len());
        let mut rest = script;
        while let Some(start) = rest.find(is_part) {
            let (before, from) = rest.split_at(start);
            let end = from.find(|letter| !is_part(letter)).unwrap_or(from.len());
            let (word, after) = from.split_at(end);
            put.push_str(before);
            put.push_str(self.0.get(word).map_or(word, String::as_str));
            rest = after;
        }
        put.push_str(rest);
        put
    }
}

impl Reencode for ShortNames {
    type Error = Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let Imports::Single(at, import) = imports else {
            return utils::parse_imports(self, section, imports);
        };
        let name = self.of(import.name);
        let named = Import {
            name: &name,
            ..import
        };
        utils::parse_imports(self, section, Imports::Single(at, named))
    }

    fn parse_export(
        &mut self,
        section: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let name = self.of(export.name);
        let named = Export {
            name: &name,
            ..export
        };
        utils::parse_export(self, section, named)
    }
}

/// Gives the WebAssembly and its script short names for the same things.
pub fn agree_on(wasm: &Path, script: &Path) -> Result<(), Trouble> {
    let bytes = fs::read(wasm).map_err(Trouble::file(wasm))?;
    let text = fs::read_to_string(script).map_err(Trouble::file(script))?;
    let (bytes, names) = shortened(&bytes).map_err(|error| Trouble::Unclear {
        path: wasm.to_owned(),
        what: format!("WebAssembly that can be read ({error})"),
        remedy: "see xtask/src/short_names.rs",
    })?;
    fs::write(wasm, bytes).map_err(Trouble::file(wasm))?;
    fs::write(script, names.put_into(&text)).map_err(Trouble::file(script))
}

fn shortened(bytes: &[u8]) -> Result<(Vec<u8>, ShortNames), Error<Infallible>> {
    let mut names = ShortNames::default();
    let mut module = Module::new();
    names.parse_core_module(&mut module, Parser::new(0), bytes)?;
    Ok((module.finish(), names))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, TypeSection};

    const PRINT: &str = "__wbg_print_489eee3e558fe3b1";
    const FREE: &str = "__wbindgen_free";

    /// WebAssembly that asks the browser for two things, and gives it one.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./camau_bg.js", PRINT, EntityType::Function(0));
        imports.import(
            "./split.js",
            "__wasm_split_load_later",
            EntityType::Function(0),
        );
        let mut exports = ExportSection::new();
        exports.export(FREE, ExportKind::Func, 0);
        exports.export("memory_of_both", ExportKind::Func, 1);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&exports);
        module.finish()
    }

    #[test]
    fn both_sides_use_the_same_short_names() {
        let folder = tempfile::tempdir().unwrap();
        let (wasm, script) = (folder.path().join("a.wasm"), folder.path().join("a.js"));
        fs::write(&wasm, module()).unwrap();
        fs::write(&script, format!("a={{{PRINT}:f}};b.{FREE}(c${PRINT})")).unwrap();
        agree_on(&wasm, &script).unwrap();
        let wasm = String::from_utf8_lossy(&fs::read(&wasm).unwrap()).into_owned();
        assert!(!wasm.contains(PRINT) && !wasm.contains(FREE));
        assert!(wasm.contains("__wasm_split_load_later") && wasm.contains("memory_of_both"));
        assert!(wasm.contains("_0") && wasm.contains("_1"));
        let script = fs::read_to_string(&script).unwrap();
        assert_eq!(script, format!("a={{_0:f}};b._1(c${PRINT})"));
    }

    #[test]
    fn what_is_no_webassembly_is_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let (wasm, script) = (folder.path().join("a.wasm"), folder.path().join("a.js"));
        fs::write(&wasm, "no").unwrap();
        fs::write(&script, "").unwrap();
        assert!(agree_on(&wasm, &script).is_err());
    }
}
