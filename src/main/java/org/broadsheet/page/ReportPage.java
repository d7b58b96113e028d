package org.broadsheet.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.report.Companion;
import org.broadsheet.report.PublishedRun;

/**
 * Writes {@code report.html}, which shows the results of a run. It is one file of less than 6 MB
 * for any corpus and loads nothing; its content security policy admits only its own scripts and
 * style.
 */
public final class ReportPage implements Companion {
  /** The folder of the chart library D3 and its licence on the class path. */
  private static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/";

  /** The files of the page's script, in order. */
  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "elements.js",
          "table.js",
          "overview.js",
          "emphasis.js",
          "heat-map.js",
          "sources.js",
          "stories.js",
          "network.js",
          "time.js",
          "speakers.js",
          "tables.js",
          "tabs.js");

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  @Override
  public String name() {
    return "report page";
  }

  @Override
  public void write(PublishedRun run, Files files) throws IOException {
    String page = page(new PageData(run).json());
    try (OutputStream out = files.create("report.html")) {
      out.write(page.getBytes(UTF_8));
    }
  }

  private static String page(String data) throws IOException {
    String style = resource("page.css");
    String library = "/*\n" + resource(D3 + "LICENSE") + "*/\n" + resource(D3 + "dist/d3.min.js");
    String script = script();
    String policy =
        "default-src 'none'; script-src %s %s; style-src %s; base-uri 'none'; form-action 'none'"
            .formatted(hash(library), hash(script), hash(style));
    var parts =
        Map.of(
            "policy", policy, "style", style, "library", library, "script", script, "data", data);
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private static String script() throws IOException {
    var script = new StringBuilder("(() => {\n\"use strict\";\n");
    for (String name : SCRIPTS) {
      script.append(resource(name));
    }
    return script.append("})();\n").toString();
  }

  /** The hash by which the policy identifies a script or style of the page. */
  private static String hash(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException("Broadsheet's jar lacks " + name);
      }
      // A browser normalises line ends to \n before it computes the hash.
      return new String(in.readAllBytes(), UTF_8).replace("\r", "");
    }
  }
}
