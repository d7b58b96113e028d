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

/** The recipes of the page on other tools. */
final class Recipe {
  private static final Path PAGE = Path.of("src/site/markdown/tools.md");

  private Recipe() {}

  /** The block of code under a heading, for another run than output/latest. */
  static String of(String heading, Path run) throws IOException {
    String recipe = of(heading);
    assertThat(recipe).contains("output/latest");
    return recipe.replace("output/latest", run.toString());
  }

  /** The block of code under a heading. */
  static String of(String heading) throws IOException {
    String page = Files.readString(PAGE, UTF_8);
    Matcher block =
        Pattern.compile(
                "^## %s\n(?:(?!^#).)*?^```[a-z]+\n(.*?)^```$".formatted(Pattern.quote(heading)),
                Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(page);
    assertThat(block.find()).as("%s has a recipe for %s", PAGE, heading).isTrue();
    return block.group(1);
  }

  /** The statements of SQL. */
  static List<String> statements(String sql) {
    return Stream.of(sql.split(";\n", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
