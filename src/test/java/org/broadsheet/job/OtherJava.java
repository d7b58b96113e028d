package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.broadsheet.Main;
import org.broadsheet.cli.Command;
import org.broadsheet.schema.ExitCode;

/**
 * Another Java, in which jobs run one after the other while tests run in this one. It has another
 * time zone, locale and encoding, and ends when this one does.
 */
final class OtherJava {
  private static final Path LOG = Path.of("target", "other-java.log").toAbsolutePath();

  private final ExecutorService jobs =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "jobs in the other Java");
            thread.setDaemon(true);
            return thread;
          });

  private Launch launch;
  private Writer toIt;
  private BufferedReader fromIt;

  /**
   * Runs a job after those that were started before it.
   *
   * @param settings of Spark
   * @param arguments words without blanks
   */
  Future<Command> start(Map<String, String> settings, List<String> arguments) {
    return jobs.submit(() -> run(settings, arguments));
  }

  private Command run(Map<String, String> settings, List<String> arguments) throws IOException {
    if (launch == null || !launch.process().isAlive()) {
      launch();
    }
    Stream<String> words =
        settings.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue());
    toIt.write(String.join(" ", Stream.concat(words, arguments.stream()).toList()) + "\n");
    toIt.flush();
    String ended = fromIt.readLine();
    if (ended == null) {
      throw new AssertionError("The other Java ended in " + arguments + ":\n" + launch.said());
    }
    return new Command(
        fromIt.readLine().translateEscapes(), launch.said(), ExitCode.valueOf(ended));
  }

  private void launch() throws IOException {
    Stream<String> place =
        Stream.of("-Duser.timezone=Asia/Tokyo", "-Duser.language=tr", "-Duser.country=TR");
    Stream<String> memory = Stream.of("-Xms1g", "-Xmn500m");
    Stream<String> settings =
        System.getProperties().stringPropertyNames().stream()
            .filter(name -> name.startsWith("spark."))
            .map(name -> "-D" + name + "=" + System.getProperty(name));
    List<String> options = Stream.of(place, memory, settings).flatMap(all -> all).toList();
    launch =
        Launch.beside(OtherJava.class, LOG, options, Map.of("TZ", "Asia/Tokyo", "LC_ALL", "C"));
    toIt = launch.process().outputWriter(UTF_8);
    fromIt = new BufferedReader(new InputStreamReader(launch.process().getInputStream(), UTF_8));
  }

  /** A line of the input is a job, and gives two of output: how it ended and what it printed. */
  public static void main(String[] none) throws IOException {
    Main.setDefaults();
    var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      List<String> words = List.of(line.split(" "));
      List<String[]> settings =
          words.subList(0, words.indexOf("report")).stream()
              .map(setting -> setting.split("=", 2))
              .toList();
      settings.forEach(setting -> System.setProperty(setting[0], setting[1]));
      Command command =
          Command.run(words.subList(settings.size(), words.size()).toArray(String[]::new));
      Sessions.close();
      settings.forEach(setting -> System.clearProperty(setting[0]));
      System.err.print(command.err());
      System.out.println(command.exitCode());
      System.out.println(escaped(command.out()));
    }
    System.exit(0);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
