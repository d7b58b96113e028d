package org.broadsheet.text.plain;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The text that a reader of marked-up text sees: a line for each block. */
final class MarkupText implements NodeFilter {
  /** Elements whose text is not read. */
  private static final Set<String> HIDDEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "iframe",
          "object",
          "svg",
          "math",
          "select",
          "button");

  /** Elements that set their text as one paragraph: a line break in the source is a blank. */
  private static final Set<String> FLOWING =
      Set.of(
          "p",
          "li",
          "td",
          "th",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "dd",
          "dt",
          "figcaption",
          "caption");

  private static final Set<String> SEPARATED = Set.of("td", "th");

  private final StringBuilder plain = new StringBuilder();

  /** How many elements that flow are open. */
  private int flowing;

  private MarkupText() {}

  static String of(String markup) {
    var text = new MarkupText();
    Jsoup.parseBodyFragment(withoutFalseTags(markup)).body().filter(text);
    return text.plain.toString().strip();
  }

  /** Escapes what is not a tag, so that the parser does not take it for one. */
  private static String withoutFalseTags(String markup) {
    var safe = new StringBuilder(markup.length());
    int from = 0;
    var scan = new TagScan(markup);
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', from)) {
      safe.append(markup, from, at);
      int end = scan.end(at);
      if (end < 0) {
        safe.append("&lt;");
        from = at + 1;
      } else if (markup.startsWith(TagScan.CDATA, at)) {
        from = at + TagScan.CDATA.length();
      } else {
        safe.append(markup, at, end);
        from = end;
      }
    }
    return safe.append(markup, from, markup.length()).toString().replace("]]>", "");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Comment) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      if (HIDDEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      startBlock(element);
      flowing += FLOWING.contains(element.normalName()) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      startBlock(element);
      flowing -= FLOWING.contains(element.normalName()) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void startBlock(Element element) {
    String name = element.normalName();
    if (SEPARATED.contains(name)) {
      blank();
    } else if (name.equals("br") || element.isBlock()) {
      line();
    }
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || (flowing > 0 && (c == '\n' || c == '\r'))) {
        blank();
      } else if (c == '\n') {
        newline();
      } else if (c != '\r') {
        plain.append(c);
      }
    }
  }

  private void blank() {
    if (!plain.isEmpty() && last() != ' ' && last() != '\n') {
      plain.append(' ');
    }
  }

  /** Ends a line that has text. */
  private void line() {
    trimLine();
    if (!plain.isEmpty() && last() != '\n') {
      plain.append('\n');
    }
  }

  /** A line end of the source; at most one line is left empty. */
  private void newline() {
    trimLine();
    int length = plain.length();
    if (length > 0 && !(length > 1 && last() == '\n' && plain.charAt(length - 2) == '\n')) {
      plain.append('\n');
    }
  }

  private void trimLine() {
    while (!plain.isEmpty() && last() == ' ') {
      plain.setLength(plain.length() - 1);
    }
  }

  private char last() {
    return plain.charAt(plain.length() - 1);
  }
}
