package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML 1.0 document being written; characters that XML has no place for are left out. */
final class Xml implements Closeable {
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** What a step of writing may throw. */
  private interface Step {
    void run() throws XMLStreamException;
  }

  private final Writer file;
  private final XMLStreamWriter xml;

  Xml(OutputStream file) throws IOException {
    this.file = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
    try {
      // Java's own: another one on the class path might write other bytes.
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.file);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Opens an element, with names and values of its attributes in turn. */
  Xml open(String name, String... attributes) throws IOException {
    write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeStartElement(name);
          for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
          }
        });
    return this;
  }

  /** Closes the element opened last. */
  Xml close(String name) throws IOException {
    write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndElement();
        });
    return this;
  }

  /** An element with nothing in it. */
  Xml element(String name, String... attributes) throws IOException {
    open(name, attributes);
    write(xml::writeEndElement);
    return this;
  }

  /** An element with text in it. */
  Xml text(String text, String name, String... attributes) throws IOException {
    open(name, attributes);
    write(
        () -> {
          xml.writeCharacters(legal(text));
          xml.writeEndElement();
        });
    return this;
  }

  private static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("");
  }

  private static void write(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    write(xml::writeEndDocument);
    write(xml::flush);
    file.write("\n");
    file.close();
  }
}
