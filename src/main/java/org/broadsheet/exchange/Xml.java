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

/** Writes an XML 1.0 document. Characters that XML does not allow are left out. */
final class Xml implements Closeable {
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /** A step of writing, which may throw StAX's exception. */
  private interface Step {
    void run() throws XMLStreamException;
  }

  private final Writer file;
  private final XMLStreamWriter xml;

  Xml(OutputStream file) throws IOException {
    this.file = new BufferedWriter(new OutputStreamWriter(file, UTF_8));
    try {
      // The JDK's own factory: another one on the class path might write different bytes.
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.file);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Opens an element. Names and values of its attributes alternate. */
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

  /** Closes the element that was opened last. */
  Xml close(String name) throws IOException {
    write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndElement();
        });
    return this;
  }

  /** Writes an empty element. */
  Xml element(String name, String... attributes) throws IOException {
    open(name, attributes);
    write(xml::writeEndElement);
    return this;
  }

  /** Writes an element that contains text. */
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
