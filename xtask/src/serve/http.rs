//! Just enough HTTP/1.1 for a browser on the same machine: a thread for each connection, which
//! stays open, and every answer in one write.
//!
//! It is written out because the small server crates get in the way of tests and measurements:
//! with tiny_http, connections that a browser opened at once could wait for each other forever,
//! and answers in two writes came 40 ms late.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread::JoinHandle,
};

use crate::files::Outcome;

/// More than any browser's request head.
const LONGEST_HEAD: u64 = 64 * 1024;

/// Parts of a request that servers here use.
#[derive(Default)]
pub(crate) struct Request {
    /// Such as `GET`.
    pub(crate) method: String,
    /// The path and the query.
    pub(crate) target: String,
    /// The header of that name, or nothing.
    pub(crate) accept_encoding: String,
    /// True if the client wants no other answer on this connection.
    pub(super) last: bool,
}

/// An answer.
pub(crate) struct Reply {
    status: &'static str,
    headers: String,
    body: Vec<u8>,
}

impl Reply {
    /// An answer with a body.
    pub(crate) fn new(status: &'static str, mime: &str, body: Vec<u8>) -> Self {
        let headers = format!("Content-Type: {mime}\r\nCache-Control: no-cache\r\n");
        Self {
            status,
            headers,
            body,
        }
    }

    /// A short answer in words.
    pub(crate) fn text(status: &'static str, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text.into())
    }

    /// Its status line.
    #[cfg(test)]
    pub(crate) fn status(&self) -> &'static str {
        self.status
    }

    /// Adds a header.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    fn bytes(self, request: &Request) -> Vec<u8> {
        let connection = if request.last { "close" } else { "keep-alive" };
        let mut bytes = format!(
            "HTTP/1.1 {}\r\n{}Content-Length: {}\r\nConnection: {connection}\r\n\r\n",
            self.status,
            self.headers,
            self.body.len()
        )
        .into_bytes();
        if request.method != "HEAD" {
            bytes.extend(self.body);
        }
        bytes
    }
}

/// Listens on 127.0.0.1, at `port` or the next free one; 0 takes any.
pub(crate) fn listen(port: u16) -> Outcome<TcpListener> {
    let last = port.saturating_add(100);
    (port..=last)
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .ok_or_else(|| format!("no port from {port} to {last} is free: name another with --port"))
}

/// Answers requests until the program ends.
pub(crate) fn serve(
    listener: TcpListener,
    answer: impl Fn(&Request) -> Reply + Send + Sync + 'static,
) -> JoinHandle<()> {
    let answer = Arc::new(answer);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answer = Arc::clone(&answer);
            // A browser that goes away in the middle is no concern of the server.
            std::thread::spawn(move || talk(stream, &*answer).ok());
        }
    })
}

fn talk(mut stream: TcpStream, answer: &dyn Fn(&Request) -> Reply) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    while let Some(request) = read(&mut reader)? {
        stream.write_all(&answer(&request).bytes(&request))?;
        if request.last {
            break;
        }
    }
    Ok(())
}

/// Reads a request's head; `None` when the client has closed the connection.
fn read(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut lines = reader.take(LONGEST_HEAD);
    let mut line = String::new();
    lines.read_line(&mut line)?;
    let mut words = line.split_whitespace().map(str::to_owned);
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    // Bodies are not read: after a request that may have one, the connection ends.
    let last = !matches!(method.as_str(), "GET" | "HEAD");
    let mut request = Request {
        method,
        target,
        last,
        ..Request::default()
    };
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 || line.trim().is_empty() {
            return Ok(Some(request));
        }
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.accept_encoding = value.trim().to_owned(),
            "connection" if value.trim().eq_ignore_ascii_case("close") => request.last = true,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_read_one_after_another() -> io::Result<()> {
        let mut text: &[u8] = b"GET /a?b HTTP/1.1\r\nAccept-Encoding: br\r\n\r\n\
                                HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n";
        let first = read(&mut text)?.unwrap_or_default();
        assert_eq!((first.target.as_str(), first.last), ("/a?b", false));
        assert_eq!(first.accept_encoding, "br");
        let second = read(&mut text)?.unwrap_or_default();
        assert_eq!((second.method.as_str(), second.last), ("HEAD", true));
        assert!(read(&mut text)?.is_none());
        Ok(())
    }

    #[test]
    fn head_has_the_length_but_not_the_body() {
        let request = Request {
            method: "HEAD".to_owned(),
            ..Request::default()
        };
        let bytes = Reply::text("200 OK", "abc").bytes(&request);
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("Content-Length: 3\r\n") && text.ends_with("\r\n\r\n"));
    }
}
