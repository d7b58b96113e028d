package org.broadsheet.entity.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UserEntityTest {
  private static UserEntity line(String alias, String entity, String type, int line) {
    return new UserEntity(alias, entity, type, line);
  }

  @Test
  void goodLinesHaveNoProblems() {
    assertThat(
            UserEntity.problems(
                List.of(
                    line("Fernco", "Fern Company", " Organization ", 2),
                    line("FERNCO", "Fern  Company", "", 3),
                    line("Reuters", "!", "", 4),
                    line("北京", "Beijing", "place", 5))))
        .isEmpty();
  }

  @Test
  void everyProblemSaysWhereAndWhatToDo() {
    assertThat(
            UserEntity.problems(
                List.of(
                    line(" ", "Fern", "", 2),
                    line("Fernco", "", "", 3),
                    line("Bell", "Ana Bell", "company", 4),
                    line("bell", "Tom Bell", "person", 5),
                    line("Tommy", "Tom Bell", "place", 6),
                    line("Moss", "Max Moss", "", 7),
                    line("Moss", "!", "", 8))))
        .containsExactly(
            "An alias without a letter: \"\" (line 2). Write the name as texts have it.",
            "No entity for the alias: \"Fernco\" (line 3). Write the name to publish, or ! to leave it out.",
            "Unknown entity type: \"company\" (line 4). Write person, organisation, place, group or other, or leave it empty.",
            "An alias of two entities: \"bell\" is \"Ana Bell\" (line 4) and \"Tom Bell\" (line 5). Keep one of the lines.",
            "An entity of two types: \"Tom Bell\" is person (line 5) and place (line 6). Write the same type in both lines.",
            "An alias of two entities: \"Moss\" is \"Max Moss\" (line 7) and \"!\" (line 8). Keep one of the lines.");
  }
}
