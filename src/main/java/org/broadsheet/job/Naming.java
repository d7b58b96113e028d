package org.broadsheet.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.analysis.entity.EntityNaming;
import org.broadsheet.entity.model.EntityModel;
import org.broadsheet.entity.name.KnownNames;
import org.broadsheet.entity.name.UserEntity;
import org.broadsheet.entity.recognition.Recognition;
import org.broadsheet.io.CsvTable;
import org.broadsheet.io.DataFile;
import org.broadsheet.io.Storage;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;

/** Reads the files that a job's entity options name. */
final class Naming {
  private static final String ENTITY_MODEL = "--entity-model";

  /** Prefix of a recogniser's class name, given in place of a model's file. */
  static final String CLASS = "class:";

  private Naming() {}

  static EntityNaming of(Job.Naming naming, Storage storage) {
    return new EntityNaming(
        recognition(naming, storage),
        known(naming.entities(), storage),
        naming.maxEntitiesPerArticle());
  }

  /** The recogniser class that the user names. */
  static Optional<String> className(Job.Naming naming) {
    return naming
        .model()
        .filter(model -> model.startsWith(CLASS))
        .map(model -> model.substring(CLASS.length()));
  }

  private static Recognition recognition(Job.Naming naming, Storage storage) {
    Optional<String> className = className(naming);
    if (className.isPresent()) {
      return ofClass(className.get());
    }
    return naming
        .model()
        .map(file -> new DataFile(ENTITY_MODEL, file, storage).read(EntityModel::read))
        .map(Recognition::ofModel)
        .orElse(Recognition.ofRules());
  }

  private static Recognition ofClass(String name) {
    try {
      return Recognition.ofClass(name);
    } catch (IllegalArgumentException e) {
      throw UserError.usage("%s: %s".formatted(ENTITY_MODEL, e.getMessage()));
    }
  }

  private static KnownNames known(Optional<String> file, Storage storage) {
    if (file.isEmpty()) {
      return KnownNames.curated();
    }
    var lines = new ArrayList<UserEntity>();
    for (Map.Entry<Long, Map<String, String>> line :
        CsvTable.numbered("--entities", file.get(), List.of("alias", "entity"), storage)
            .entrySet()) {
      lines.add(line(line.getKey(), line.getValue()));
    }
    List<String> problems = UserEntity.problems(lines);
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.USAGE, problems.stream().map("--entities: "::concat).toList());
    }
    return KnownNames.curated().with(lines);
  }

  private static UserEntity line(long number, Map<String, String> line) {
    return new UserEntity(
        line.get("alias"), line.get("entity"), line.getOrDefault("type", ""), (int) number);
  }
}
