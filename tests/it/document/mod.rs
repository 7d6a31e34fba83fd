//! Tests of the document layer.

mod own_words;
