package dev.dewey.benchmarks.peers;

import dev.dewey.benchmarks.Machine;
import dev.dewey.benchmarks.race.Core;
import dev.dewey.benchmarks.race.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Other task queues beside Dewey, each in a JVM of its own with its own libraries. */
public final class PeersBenchmark {
  private PeersBenchmark() {}

  /** Runs all, and prints a part of a page; {@code --help} tells the options. */
  public static void main(String[] args) {
    Options options = new Options();
    CommandLine.ParseResult parsed =
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
    if (CommandLine.printHelpIfRequested(parsed)) {
      return;
    }
    String text = run(options);
    if (options.page == null) {
      System.out.print(text);
      return;
    }
    new Page(options.page).put(options.ground.part(), text);
    System.out.println("Wrote " + options.page.toAbsolutePath().normalize());
  }

  private static String run(Options options) {
    String pinned = options.core == null ? "not pinned" : Core.pin(options.core);
    System.err.println("processors: " + pinned);
    List<PeerFile> files =
        Stream.concat(Stream.of(options.ground.dewey()), peers(options).stream())
            .map(name -> PeerFile.read(options.folder.resolve(name + ".properties")))
            .toList();
    try (Servers servers = Servers.start(options.folder, files);
        Field field =
            Field.start(options.folder, List.of(options.flags.split(" ")), files, servers)) {
      field.warmUp(options.warmUp, System.err);
      Report report = new Report(field.run(options.rounds, System.err), field.contenders());
      Map<String, String> texts = new TreeMap<>(report.tables());
      texts.put("contenders", report.contenders(options.folder));
      texts.put("rounds", String.valueOf(options.rounds));
      texts.put("warm-up", String.valueOf(options.warmUp));
      texts.put("machine", machine(options, pinned, servers));
      return filled(options.ground, texts);
    }
  }

  private static List<String> peers(Options options) {
    return options.peers.isEmpty() ? options.ground.peers() : options.peers;
  }

  private static String machine(Options options, String pinned, Servers servers) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Machine.print(out);
    String told = bytes.toString(StandardCharsets.UTF_8);
    return Stream.concat(
            told.lines().filter(line -> !line.startsWith("heap") && !line.startsWith("flags")),
            Stream.of(
                "flags    " + options.flags + ", for each contender",
                "pinned   " + pinned,
                "servers  " + servers.about() + "; loopback"))
        .reduce((one, other) -> one + "\n" + other)
        .orElse("");
  }

  /** Puts texts into the part of the page. */
  static String filled(Ground ground, Map<String, String> texts) {
    String name = ground.part() + ".md";
    try (InputStream in = PeersBenchmark.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      String page = new String(bytes, StandardCharsets.UTF_8);
      for (Map.Entry<String, String> text : texts.entrySet()) {
        page = page.replace("{{" + text.getKey() + "}}", text.getValue().strip());
      }
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
