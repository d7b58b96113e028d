package org.broadsheet.cli;

import java.io.IOException;
import org.broadsheet.io.Storage;
import org.broadsheet.io.output.Output;
import org.broadsheet.schema.UserError;

/** An output folder that a command names, and that must have published runs. */
final class PublishedFolder {
  private PublishedFolder() {}

  /**
   * Opens the folder.
   *
   * @throws UserError if it has no published run
   */
  static Output of(String folder, Storage storage) throws IOException {
    var output = new Output(folder, storage);
    if (output.runIds().isEmpty()) {
      throw UserError.usage(
          "The folder has no published run: \"%s\". Check the path.".formatted(folder));
    }
    return output;
  }
}
