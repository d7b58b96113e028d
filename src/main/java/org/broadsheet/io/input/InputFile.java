package org.broadsheet.io.input;

import java.io.Serializable;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.broadsheet.corpus.ArticleField;
import org.broadsheet.io.Compression;

/**
 * A file of articles.
 *
 * @param uri where it is
 * @param sourceFile its name in the reports, relative to its --input
 * @param bytes its size
 * @param modified when it last changed, in milliseconds since 1970
 * @param described what a text file's folder tells about it; empty for other formats
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
