package org.broadsheet.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.broadsheet.io.Storage;
import org.broadsheet.io.output.Output;
import org.broadsheet.io.output.Verification;

/**
 * A dashboard that reads without a pause: the pointer each time, and each tenth time all files of
 * the run that it names. It stops when a file appears.
 */
final class PointerReader {
  private static final Pattern POINTER = Pattern.compile("\\{\"run_id\": \"([\\w.-]+)\"}\n");
  private static final int READS_A_RUN = 10;

  private final Storage storage;
  private final Output output;
  private final org.apache.hadoop.fs.Path pointer;
  private final TreeSet<String> runs = new TreeSet<>();
  private final TreeSet<String> problems = new TreeSet<>();
  private long reads;

  private PointerReader(String folder, Configuration settings) {
    storage = new Storage(settings);
    output = new Output(folder, storage);
    pointer = new org.apache.hadoop.fs.Path(output.folder(), "latest.json");
  }

  /** Arguments: the output, the file to stop at, {@code name=value} of Hadoop's settings. */
  public static void main(String[] args) {
    var settings = new Configuration();
    for (String setting : List.of(args).subList(2, args.length)) {
      String[] parts = setting.split("=", 2);
      settings.set(parts[0], parts[1]);
    }
    var reader = new PointerReader(args[0], settings);
    while (!Files.exists(Path.of(args[1]))) {
      reader.read();
    }
    System.out.printf(
        "%d reads, %d runs, %d problems: %s%n",
        reader.reads, reader.runs.size(), reader.problems.size(), reader.problems);
  }

  private void read() {
    reads++;
    try (var in = storage.open(pointer)) {
      String content = new String(in.readAllBytes(), UTF_8);
      Matcher whole = POINTER.matcher(content);
      if (!whole.matches()) {
        problems.add("torn: " + content);
      } else if (runs.add(whole.group(1)) || reads % READS_A_RUN == 0) {
        problems.addAll(new Verification(output, storage).problems(whole.group(1)));
      }
    } catch (IOException e) {
      problems.add(e.toString());
    }
  }
}
