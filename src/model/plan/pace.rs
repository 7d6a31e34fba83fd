//! Pace of the planner: it is a future that stops for a moment after every
//! small piece of work. Who drives it decides what a moment is, and ends it by dropping it.

use std::future::{Future, ready};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Pause between two pieces of work.
pub type Pause = Pin<Box<dyn Future<Output = ()>>>;

/// Called between two pieces of work. It is told how much of what may have to be tried was tried
/// already, in percent, where that is known.
#[derive(Clone, Copy)]
pub struct Pace<'a>(&'a dyn Fn(Option<u8>) -> Pause);

impl<'a> Pace<'a> {
    /// A pace that asks this for every pause.
    #[must_use]
    pub fn new(pause: &'a dyn Fn(Option<u8>) -> Pause) -> Pace<'a> {
        Pace(pause)
    }

    pub(super) async fn rest(&self, percent: Option<u8>) {
        (self.0)(percent).await;
    }
}

/// Runs what never waits for anything but its pace, without a pause.
pub(super) fn at_once<F: Future>(work: impl FnOnce(Pace<'static>) -> F) -> F::Output {
    let mut work = pin!(work(Pace(&|_| Box::pin(ready(())))));
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}
