package org.broadsheet.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.Main;

/** A run in a Java of its own. */
record Launch(Process process, Path log) {
  /** A method, by class and name, and at which of its calls to stop. */
  record Point(String type, String method, int call) {}

  /**
   * Starts Broadsheet; what it prints goes to the log.
   *
   * @param options of Java
   */
  static Launch of(Path log, List<String> options, String... arguments) throws IOException {
    ProcessBuilder builder = java(Main.class, "-Xmx1g", options, arguments);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    return new Launch(builder.start(), log);
  }

  /**
   * Starts a program that talks to this one by its input and output; its errors go to the log.
   *
   * @param options of Java
   */
  static Launch beside(
      Class<?> program, Path log, List<String> options, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = java(program, "-Xmx1500m", options);
    builder.environment().putAll(environment);
    builder.redirectError(log.toFile());
    return new Launch(builder.start(), log);
  }

  /** Java with the class path, the compiler and the collector of this one. */
  private static ProcessBuilder java(
      Class<?> program, String memory, List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens") || option.startsWith("-XX"))
        .forEach(command::add);
    command.addAll(List.of(memory, "-Djdk.reflect.useDirectMethodHandle=false"));
    command.add("-Dlog4j2.configurationFile=" + Path.of("jobs/log4j2.properties").toUri());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  String said() throws IOException {
    return Files.readString(log, UTF_8);
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts a command and kills it at a point; false if it ended before. */
  static boolean killedAt(Point point, Path log, String... arguments) throws Exception {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(listening -> listening.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> settings = connector.defaultArguments();
    settings.get("localAddress").setValue("127.0.0.1");
    settings.get("timeout").setValue("120000");
    String address = connector.startListening(settings);
    Launch launch =
        of(
            log,
            List.of("-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address),
            arguments);
    try {
      return reaches(point, connector.accept(settings));
    } finally {
      launch.kill();
      connector.stopListening(settings);
    }
  }

  private static boolean reaches(Point point, VirtualMachine machine) throws Exception {
    ClassPrepareRequest loading = machine.eventRequestManager().createClassPrepareRequest();
    loading.addClassFilter(point.type());
    loading.enable();
    try {
      machine.resume();
      while (true) {
        EventSet events = machine.eventQueue().remove();
        for (Event event : events) {
          if (event instanceof BreakpointEvent) {
            return true;
          }
          if (event instanceof ClassPrepareEvent loaded) {
            stopAt(point, loaded.referenceType());
          } else if (event instanceof VMDisconnectEvent) {
            return false;
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      return false;
    }
  }

  private static void stopAt(Point point, ReferenceType type) {
    BreakpointRequest stop =
        type.virtualMachine()
            .eventRequestManager()
            .createBreakpointRequest(type.methodsByName(point.method()).get(0).location());
    stop.addCountFilter(point.call());
    stop.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    stop.enable();
  }
}
