//! Makes CSS and JavaScript smaller in the few ways that cannot change what they mean.
//!
//! A real minifier would be one more program to trust; after brotli it would win a few hundred
//! bytes. Comments and indentation are most of what can go.

/// CSS without comments, indentation and empty lines. Quoted text stays as it is.
pub(crate) fn css(text: &str) -> String {
    let mut stripped = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut quote = None;
    while let Some(c) = rest.next() {
        match quote {
            Some(_) if c == '\\' => {
                stripped.push(c);
                stripped.extend(rest.next());
            }
            Some(end) => {
                stripped.push(c);
                if c == end {
                    quote = None;
                }
            }
            None if c == '/' && rest.peek() == Some(&'*') => {
                rest.next();
                let mut last = ' ';
                for inside in rest.by_ref() {
                    if last == '*' && inside == '/' {
                        break;
                    }
                    last = inside;
                }
            }
            None if c == '\n' => {
                stripped.truncate(stripped.trim_end().len());
                if !stripped.is_empty() {
                    stripped.push('\n');
                }
            }
            None if c.is_whitespace() && (stripped.is_empty() || stripped.ends_with('\n')) => {}
            None => {
                if c == '"' || c == '\'' {
                    quote = Some(c);
                }
                stripped.push(c);
            }
        }
    }
    stripped.truncate(stripped.trim_end().len());
    stripped.push('\n');
    stripped
}

/// JavaScript without indentation, empty lines, and comments that begin a line. A script with a
/// template literal over several lines stays as it is, because there such lines are text.
pub(crate) fn js(text: &str) -> String {
    if text.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return text.to_owned();
    }
    let mut stripped = String::with_capacity(text.len());
    let mut in_comment = false;
    for line in text.lines() {
        let mut line = line.trim();
        if !in_comment && line.starts_with("/*") {
            in_comment = true;
        }
        if in_comment {
            let Some((_, after)) = line.split_once("*/") else {
                continue;
            };
            in_comment = false;
            line = after.trim_start();
        }
        if !line.is_empty() && !line.starts_with("//") {
            stripped.push_str(line);
            stripped.push('\n');
        }
    }
    stripped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css_keeps_rules_and_quoted_text() {
        let text = "/* a\n b */\n\n:root {\n  --x: '  /* no */';\n}\na > b { c: d } /* e */\n";
        assert_eq!(
            css(text),
            ":root {\n--x: '  /* no */';\n}\na > b { c: d }\n"
        );
    }

    #[test]
    fn js_keeps_code() {
        let text = "/**\n * x\n */\nlet a = 1; // b\n  // c\n  a /= 2;\n/* d */ e();\n";
        assert_eq!(js(text), "let a = 1; // b\na /= 2;\ne();\n");
    }

    #[test]
    fn js_with_long_literals_is_left_alone() {
        let text = "let a = `\n  // text\n`;\n";
        assert_eq!(js(text), text);
    }
}
