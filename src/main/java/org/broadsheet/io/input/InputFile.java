package org.broadsheet.io.input;

import java.io.Serializable;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.io.Compression;

/**
 * A file of articles.
 *
 * @param sourceFile its name in the reports: its path relative to its --input
 * @param bytes its size
 * @param modified time of its last change, in milliseconds since 1970
 * @param described fields of a text file that its folder describes; empty for other formats
 */
public record InputFile(
    String uri,
    String sourceFile,
    Format format,
    long bytes,
    long modified,
    Map<ArticleField, String> described)
    implements Serializable {

  public Path path() {
    return new Path(uri);
  }

  Compression compression() {
    return Compression.of(uri);
  }

  InputFile named(String name) {
    return new InputFile(uri, name, format, bytes, modified, described);
  }
}
