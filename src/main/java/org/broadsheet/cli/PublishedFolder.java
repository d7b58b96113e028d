package org.broadsheet.cli;

import java.io.IOException;
import org.broadsheet.io.Storage;
import org.broadsheet.io.output.Output;
import org.broadsheet.schema.UserError;

/** A folder that is named for the runs in it. */
final class PublishedFolder {
  private PublishedFolder() {}

  /**
   * The folder.
   *
   * @throws UserError if no run is published there
   */
  static Output of(String folder, Storage storage) throws IOException {
    var output = new Output(folder, storage);
    if (output.runIds().isEmpty()) {
      throw UserError.usage("No run is published there: \"%s\". Check the path.".formatted(folder));
    }
    return output;
  }
}
