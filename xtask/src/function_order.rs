//! The order of the functions in WebAssembly.
//!
//! What compresses best is like what stands in front of it. So functions stand by their types, and then by their bytes: those
//! that begin alike are neighbours. Whoever runs them does not mind. Their names tell less, for most are closures of one name.

use crate::say::Trouble;
use std::{convert::Infallible, fs, path::Path};
use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{Error, Reencode},
};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload,
    TypeRef, Validator,
};

/// Where each function goes.
struct Order {
    /// Functions of others come first, and stay.
    n_imported: u32,
    /// The new place of each of our own, by the old.
    places: Vec<u32>,
}

impl Order {
    fn of(wasm: &[u8]) -> Result<Self, BinaryReaderError> {
        let mut n_imported = 0;
        let mut types: Vec<u32> = Vec::new();
        let mut bodies: Vec<&[u8]> = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        n_imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(all) => {
                    types = all.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let mut all: Vec<_> = types.into_iter().zip(bodies).zip(0_u32..).collect();
        all.sort();
        let old = all.into_iter().map(|(_, old)| old);
        let mut moves: Vec<(u32, u32)> = old.zip(0..).collect();
        moves.sort_unstable();
        Ok(Self {
            n_imported,
            places: moves.into_iter().map(|(_, new)| new).collect(),
        })
    }

    /// Something of each of our functions, in the new order.
    fn put<T>(&self, all: Vec<T>) -> Vec<T> {
        let mut all: Vec<(&u32, T)> = self.places.iter().zip(all).collect();
        all.sort_by_key(|(place, _)| **place);
        all.into_iter().map(|(_, one)| one).collect()
    }
}

impl Reencode for Order {
    type Error = Infallible;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<Self::Error>> {
        let own = old.checked_sub(self.n_imported);
        let place = own.and_then(|own| self.places.get(usize::try_from(own).ok()?));
        Ok(place.map_or(old, |place| self.n_imported + place))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for kind in self.put(types) {
            functions.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies: Vec<FunctionBody> = section.into_iter().collect::<Result<_, _>>()?;
        for body in self.put(bodies) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }
}

/// Puts the functions of a file in the order in which it compresses best.
pub fn settle(wasm: &Path) -> Result<(), Trouble> {
    let bytes = fs::read(wasm).map_err(Trouble::file(wasm))?;
    let settled = settled(&bytes).map_err(|error| Trouble::Unclear {
        path: wasm.to_owned(),
        what: format!("WebAssembly that can be read ({error})"),
        remedy: "see xtask/src/function_order.rs",
    })?;
    fs::write(wasm, settled).map_err(Trouble::file(wasm))
}

fn settled(bytes: &[u8]) -> Result<Vec<u8>, Error<Infallible>> {
    let mut module = Module::new();
    Order::of(bytes)?.parse_core_module(&mut module, Parser::new(0), bytes)?;
    let settled = module.finish();
    // A fault here would show as an app that does not start.
    Validator::new().validate_all(&settled)?;
    Ok(settled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        EntityType, ExportKind, ExportSection, Function, ImportSection, TypeSection, ValType,
    };
    use wasmparser::Operator;

    /// WebAssembly with one import and three functions: one of the second type, then two of the first. One of those calls the
    /// other, and the import.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("./camau_bg.js", "_0", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(1).function(0).function(0);
        let mut exports = ExportSection::new();
        exports.export("seven", ExportKind::Func, 1);
        exports.export("both", ExportKind::Func, 2);
        exports.export("nothing", ExportKind::Func, 3);
        let mut seven = Function::new([]);
        seven.instructions().i32_const(7).end();
        let mut both = Function::new([]);
        both.instructions().call(3).call(0).end();
        let mut nothing = Function::new([]);
        nothing.instructions().end();
        let mut code = CodeSection::new();
        code.function(&seven).function(&both).function(&nothing);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&code);
        module.finish()
    }

    /// What is exported, with the number of the function and the functions that it calls.
    fn exported(wasm: &[u8]) -> Vec<(String, u32, Vec<u32>)> {
        let (mut exports, mut calls) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ExportSection(all) => exports.extend(all.into_iter().map(Result::unwrap)),
                Payload::CodeSectionEntry(body) => {
                    let all = body.get_operators_reader().unwrap().into_iter();
                    let called = all.filter_map(|operator| match operator.unwrap() {
                        Operator::Call { function_index } => Some(function_index),
                        _ => None,
                    });
                    calls.push(called.collect::<Vec<u32>>());
                }
                _ => {}
            }
        }
        let found = exports.into_iter().map(|export| {
            let own = usize::try_from(export.index - 1).unwrap();
            (export.name.to_owned(), export.index, calls[own].clone())
        });
        found.collect()
    }

    #[test]
    fn functions_stand_by_type_and_then_by_bytes_and_whoever_calls_one_still_does() {
        let settled = settled(&module()).unwrap();
        Validator::new().validate_all(&settled).unwrap();
        let expected = [
            ("seven", 3, vec![]),
            ("both", 2, vec![1, 0]),
            ("nothing", 1, vec![]),
        ];
        assert_eq!(
            exported(&settled),
            expected.map(|(name, at, calls)| (name.to_owned(), at, calls))
        );
    }

    #[test]
    fn what_is_no_webassembly_is_told_of() {
        let folder = tempfile::tempdir().unwrap();
        let wasm = folder.path().join("a.wasm");
        fs::write(&wasm, "no").unwrap();
        assert!(settle(&wasm).is_err());
    }
}
