package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.io.Storage;
import org.broadsheet.io.output.Output;
import org.broadsheet.io.output.Verification;
import org.broadsheet.job.Sessions;
import org.broadsheet.schema.ExitCode;
import org.broadsheet.schema.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Compares published files with their hashes. */
@Command(
    name = "verify",
    description = "Checks every file of every run in an output folder against its published hash.")
final class VerifyCommand implements Subcommand {
  @Parameters(paramLabel = "DIR", description = "Folder that runs were published to.")
  private String folder;

  @Override
  public ExitCode run(PrintStream out, PrintStream err) throws IOException {
    Storage storage = Sessions.storage(folder);
    Output output = PublishedFolder.of(folder, storage);
    List<String> runIds = output.runIds();
    var verification = new Verification(output, storage);
    var problems = new ArrayList<String>();
    for (String runId : runIds) {
      List<String> found = verification.problems(runId);
      problems.addAll(found);
      out.printf("Run %s: %s%n", runId, found.isEmpty() ? "whole" : "damaged");
    }
    problems.addAll(verification.problems(runIds));
    if (!problems.isEmpty()) {
      throw new UserError(ExitCode.CHECK, problems);
    }
    return ExitCode.OK;
  }
}
