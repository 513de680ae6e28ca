//! The journal in IndexedDB that stands in front of local storage.
//!
//! It holds the newest text of every place and nothing older, so it never grows with the number of changes. A
//! transaction that has completed survives the browser being killed, and no other tab can come between its reading and
//! its writing.

use super::{ShelfError, Texts, Write, browser::cause};
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionMode,
};

const DATABASE: &str = "camau";
const TEXTS: &str = "texts";

/// How long the browser may take over anything before the app goes on without it, in milliseconds. Some versions of
/// Safari never answer.
const ANSWERS_WITHIN: i32 = 3_000;

/// The open journal.
#[derive(Clone, Debug)]
pub struct Journal {
    database: IdbDatabase,
}

impl Journal {
    /// Opens the journal, and makes it on a first visit.
    pub async fn open() -> Result<Self, ShelfError> {
        let request = ask_to_open().map_err(|error| refused(&error))?;
        let make = Closure::once(|event: Event| make_store(&event));
        request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
        if let Err(error) = wait(&answer(&request)).await {
            // Were it to open later after all, nobody would use it, and a newer build would wait for it.
            let close = Closure::once_into_js(|event: Event| {
                if let Some(database) = opened(&event) {
                    database.close();
                }
            });
            request.set_onsuccess(Some(close.unchecked_ref()));
            return Err(error);
        }
        let database: IdbDatabase = result(&request)?;
        // A newer build may need another shape of journal, and must not wait for this tab.
        let closing = database.clone();
        let close = Closure::once_into_js(move || closing.close());
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self { database })
    }

    /// The journal, where this browser has such a thing at all.
    pub async fn open_if_any() -> Result<Option<Self>, ShelfError> {
        let has =
            web_sys::window().is_some_and(|window| window.indexed_db().ok().flatten().is_some());
        match has {
            true => Self::open().await.map(Some),
            false => Ok(None),
        }
    }

    /// Every text in the journal.
    pub async fn texts(&self) -> Result<Texts, ShelfError> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readonly)?;
        let keys = store.get_all_keys().map_err(|error| refused(&error))?;
        let texts = store.get_all().map_err(|error| refused(&error))?;
        wait(&end(&transaction)).await?;
        let keys: Array = result(&keys)?;
        let texts: Array = result(&texts)?;
        // One by one: collecting them would sort them first, and the code for that weighs more than this module.
        let mut found = Texts::new();
        for (key, text) in keys.iter().zip(texts.iter()) {
            if let (Some(key), Some(text)) = (key.as_string(), text.as_string()) {
                found.insert(key, text);
            }
        }
        Ok(found)
    }

    /// What stands under some keys.
    pub async fn read(&self, keys: &[String]) -> Result<Vec<Option<String>>, ShelfError> {
        let (_, store) = self.begin(IdbTransactionMode::Readonly)?;
        read_all(&store, keys).await
    }

    /// Reads what stands under some keys, lets `decide` say what to write in view of it, and writes that, all in one
    /// transaction. Done once the browser has it for good.
    pub async fn exchange<T>(
        &self,
        keys: &[String],
        decide: impl FnOnce(Vec<Option<String>>) -> (Vec<Write>, T),
    ) -> Result<T, ShelfError> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readwrite)?;
        let done = end(&transaction);
        let found = read_all(&store, keys).await?;
        let (writes, decided) = decide(found);
        put_all(&transaction, &store, &writes)?;
        wait(&done).await?;
        Ok(decided)
    }

    /// Writes without reading.
    pub async fn write(&self, writes: Vec<Write>) -> Result<(), ShelfError> {
        self.exchange(&[], |_| (writes, ())).await
    }

    /// Empties the journal, and leaves these in it.
    pub async fn replace_all(&self, writes: &[Write]) -> Result<(), ShelfError> {
        let (transaction, store) = self.begin(IdbTransactionMode::Readwrite)?;
        let done = end(&transaction);
        store.clear().map_err(|error| refused(&error))?;
        put_all(&transaction, &store, writes)?;
        wait(&done).await?;
        Ok(())
    }

    fn begin(
        &self,
        mode: IdbTransactionMode,
    ) -> Result<(IdbTransaction, IdbObjectStore), ShelfError> {
        let begin = self.database.transaction_with_str_and_mode(TEXTS, mode);
        let transaction = begin.map_err(|error| refused(&error))?;
        let store = transaction
            .object_store(TEXTS)
            .map_err(|error| refused(&error))?;
        Ok((transaction, store))
    }
}

async fn read_all(
    store: &IdbObjectStore,
    keys: &[String],
) -> Result<Vec<Option<String>>, ShelfError> {
    let mut requests = Vec::new();
    for key in keys {
        let request = store.get(&key.as_str().into());
        requests.push(request.map_err(|error| refused(&error))?);
    }
    // They are answered in the order in which they were asked.
    if let Some(last) = requests.last() {
        wait(&answer(last)).await?;
    }
    let mut found = Vec::new();
    for request in &requests {
        let text = request.result().map_err(|error| refused(&error))?;
        found.push(text.as_string());
    }
    Ok(found)
}

fn ask_to_open() -> Result<IdbOpenDbRequest, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let factory = window.indexed_db()?.ok_or(JsValue::NULL)?;
    factory.open_with_u32(DATABASE, 1)
}

/// Runs when there was no journal so far. Were this to fail, every later transaction would, and the app goes on with
/// local storage alone.
fn make_store(event: &Event) {
    if let Some(database) = opened(event) {
        let _ = database.create_object_store(TEXTS);
    }
}

/// The database that a request has opened.
fn opened(event: &Event) -> Option<IdbDatabase> {
    let request = event.target()?.dyn_into::<IdbRequest>().ok()?;
    request.result().ok()?.dyn_into().ok()
}

/// Writes all or nothing.
fn put_all(
    transaction: &IdbTransaction,
    store: &IdbObjectStore,
    writes: &[Write],
) -> Result<(), ShelfError> {
    let written = writes.iter().try_for_each(|write| put(store, write));
    written.map_err(|error| {
        // Where that fails the browser has given the transaction up by itself.
        let _ = transaction.abort();
        refused(&error)
    })
}

fn put(store: &IdbObjectStore, Write { key, text }: &Write) -> Result<(), JsValue> {
    let key = JsValue::from(key.as_str());
    match text {
        Some(text) => store.put_with_key(&text.as_str().into(), &key)?,
        None => store.delete(&key)?,
    };
    Ok(())
}

/// Settles when the browser has answered.
fn answer(request: &IdbRequest) -> Promise {
    Promise::new(&mut |answered, failed| {
        request.set_onsuccess(Some(&answered));
        request.set_onerror(Some(&failed));
    })
}

/// Settles when everything asked of a transaction is done, or nothing of it is.
fn end(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |completed, aborted| {
        transaction.set_oncomplete(Some(&completed));
        transaction.set_onabort(Some(&aborted));
        transaction.set_onerror(Some(&aborted));
    })
}

/// Waits for the browser, but not for ever.
async fn wait(promise: &Promise) -> Result<(), ShelfError> {
    let first = Promise::race(&Array::of2(promise, &too_late()));
    let settled = JsFuture::from(first).await;
    settled.map(drop).map_err(|error| refused(&error))
}

fn too_late() -> Promise {
    Promise::new(&mut |_, late| call_after(ANSWERS_WITHIN, &late))
}

/// Waits so many milliseconds.
pub async fn pause(milliseconds: i32) {
    let over = Promise::new(&mut |over, _| call_after(milliseconds, &over));
    let _ = JsFuture::from(over).await;
}

fn call_after(milliseconds: i32, what: &Function) {
    if let Some(window) = web_sys::window() {
        // Without a clock there is no limit, and the browser's own answer is waited for.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(what, milliseconds);
    }
}

fn result<T: JsCast>(request: &IdbRequest) -> Result<T, ShelfError> {
    let result = request.result().map_err(|error| refused(&error))?;
    result.dyn_into().map_err(|error| refused(&error))
}

/// Why the browser refused. A failed transaction comes as an event that carries the error.
fn refused(error: &JsValue) -> ShelfError {
    let Some(event) = error.dyn_ref::<Event>() else {
        return cause(error);
    };
    let target = event.target();
    let of_transaction = target
        .as_ref()
        .and_then(|target| target.dyn_ref::<IdbTransaction>()?.error());
    let of_request = target
        .as_ref()
        .and_then(|target| target.dyn_ref::<IdbRequest>()?.error().ok().flatten());
    let error = of_transaction.or(of_request);
    error.map_or(ShelfError::Blocked, |error| cause(&error.into()))
}
