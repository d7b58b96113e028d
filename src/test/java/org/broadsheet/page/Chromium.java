package org.broadsheet.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A headless Chromium, controlled by its DevTools protocol. */
final class Chromium implements AutoCloseable, WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final WebSocket socket;
  private final StringBuilder message = new StringBuilder();
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

  /** Errors on the page, and requests for anything other than the page itself. */
  private final Queue<String> problems = new ConcurrentLinkedQueue<>();

  private Chromium(Process process, URI page) {
    this.process = process;
    this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(page, this).join();
  }

  /** Starts a browser with its profile in a folder; skips the test if Chromium is not installed. */
  static Chromium in(Path profile) throws Exception {
    Optional<Path> program =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .flatMap(
                folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(Path.of(folder)::resolve))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(
        program.isPresent(), "Tests in a browser are skipped: there is no chromium on the PATH.");
    Process process =
        new ProcessBuilder(
                program.get().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--window-size=1280,1400",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      var chromium = new Chromium(process, page(profile.resolve("DevToolsActivePort"), process));
      for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
        chromium.call(domain + ".enable", Map.of());
      }
      return chromium;
    } catch (Exception | AssertionError e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** The address of the DevTools socket of its page. */
  private static URI page(Path portFile, Process process) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
      assertThat(process.isAlive()).as("Chromium runs").isTrue();
      assertThat(System.nanoTime()).as("Chromium says its port in time").isLessThan(end);
      Thread.sleep(50);
    }
    String port = Files.readAllLines(portFile).get(0);
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    while (true) {
      String body =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      for (JsonNode target : JSON.readTree(body)) {
        if (target.get("type").asText().equals("page")) {
          return URI.create(target.get("webSocketDebuggerUrl").asText());
        }
      }
      assertThat(System.nanoTime()).as("Chromium opens a page in time").isLessThan(end);
      Thread.sleep(50);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
    message.append(part);
    if (isLast) {
      try {
        receive(JSON.readTree(message.toString()));
      } catch (IOException e) {
        problems.add(e.toString());
      }
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void receive(JsonNode received) {
    if (received.has("id")) {
      answers.remove(received.get("id").asInt()).complete(received);
      return;
    }
    JsonNode about = received.get("params");
    switch (received.get("method").asText()) {
      case "Runtime.exceptionThrown" -> problems.add(about.get("exceptionDetails").toString());
      case "Runtime.consoleAPICalled" -> problems.add(about.get("args").toString());
      case "Log.entryAdded" -> problems.add(about.get("entry").toString());
      case "Network.requestWillBeSent" -> {
        String url = about.at("/request/url").asText();
        if (!url.startsWith("file:") || !about.get("type").asText().equals("Document")) {
          problems.add("The page asked for " + url);
        }
      }
      default -> {
        // Not relevant to any test.
      }
    }
  }

  JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    int id = lastId.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    answers.put(id, answer);
    String text = JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters));
    socket.sendText(text, true).join();
    JsonNode received = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(received.has("error")).as("%s: %s", method, received).isFalse();
    return received.get("result");
  }

  /** Opens a page, and returns the time until it could be used. */
  Duration open(Path file) throws Exception {
    call("Page.navigate", Map.of("url", "about:blank"));
    long start = System.nanoTime();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    waitFor("document.documentElement?.dataset.ready === 'true'");
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Shows the view at an address inside the page. The browser notifies the page asynchronously. */
  void show(String view) throws Exception {
    evaluate(
        """
        location.hash === '#%1$s' || new Promise(done => {
          addEventListener('hashchange', () => done(true), { once: true });
          location.hash = '%1$s';
        })
        """
            .formatted(view));
  }

  void waitFor(String condition) throws Exception {
    long start = System.nanoTime();
    while (!evaluate(condition).asBoolean()) {
      assertThat(System.nanoTime() - start)
          .as("waiting for %s", condition)
          .isLessThan(PATIENCE.toNanos());
      Thread.sleep(20);
    }
  }

  /** The value of a JavaScript expression; a promise is awaited. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    assertThat(result.has("exceptionDetails")).as("%s: %s", expression, result).isFalse();
    return result.at("/result/value");
  }

  /** Presses a key, such as Tab, Enter or ArrowRight. */
  void press(String key, int code) throws Exception {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  void prefer(String scheme) throws Exception {
    var feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void screenshot(Path file) throws Exception {
    Files.createDirectories(file.getParent());
    String image = call("Page.captureScreenshot", Map.of("format", "png")).get("data").asText();
    Files.write(file, Base64.getDecoder().decode(image));
  }

  /** The printed page as PDF. */
  byte[] printed() throws Exception {
    return Base64.getDecoder().decode(call("Page.printToPDF", Map.of()).get("data").asText());
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    socket.abort();
    // Its child processes outlive it for a moment and still write to the profile.
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().orTimeout(10, TimeUnit.SECONDS).join());
  }
}
