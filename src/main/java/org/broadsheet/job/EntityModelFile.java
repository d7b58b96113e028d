package org.broadsheet.job;

import org.broadsheet.entity.model.EntityModel;
import org.broadsheet.io.DataFile;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.UserError;

/** The file that {@code --entity-model} names. */
final class EntityModelFile {
  private EntityModelFile() {}

  /**
   * Reads the model.
   *
   * @throws UserError if there is none, or one of another version, or a damaged one
   */
  static EntityModel read(String file, Storage storage) {
    return new DataFile("--entity-model", file, storage).read(EntityModel::read);
  }
}
