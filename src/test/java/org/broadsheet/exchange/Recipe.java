package org.broadsheet.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the README tells its readers to type. */
final class Recipe {
  private Recipe() {}

  /** The same about another run than output/latest. */
  static String of(String heading, Path run) throws IOException {
    String recipe = of(heading);
    assertThat(recipe).contains("output/latest");
    return recipe.replace("output/latest", run.toString());
  }

  /** The block of code under a heading. */
  static String of(String heading) throws IOException {
    String readme = Files.readString(Path.of("README.md"), UTF_8);
    Matcher block =
        Pattern.compile(
                "^### %s\n(?:(?!^#).)*?^```[a-z]+\n(.*?)^```$".formatted(Pattern.quote(heading)),
                Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(readme);
    assertThat(block.find()).as("README.md has a recipe for " + heading).isTrue();
    return block.group(1);
  }

  /** The statements of SQL. */
  static List<String> statements(String sql) {
    return Stream.of(sql.split(";\n", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
