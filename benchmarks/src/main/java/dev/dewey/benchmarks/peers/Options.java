package dev.dewey.benchmarks.peers;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the program is told. */
@Command(
    name = "bench-peers",
    mixinStandardHelpOptions = true,
    description = "Measures Dewey beside other task queues, on servers of their own.")
final class Options {
  @Option(
      names = "--core",
      paramLabel = "N",
      description = "Pin all processes to this processor, by taskset.")
  @Nullable Integer core;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "How many rounds count; ${DEFAULT-VALUE} by default.")
  int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "3",
      paramLabel = "ROUNDS",
      description = "How many come before; ${DEFAULT-VALUE} by default.")
  int warmUp;

  @Option(
      names = "--on",
      defaultValue = "redis",
      paramLabel = "SERVER",
      description = "Where Dewey runs: redis, or postgres; ${DEFAULT-VALUE} by default.")
  Ground ground = Ground.REDIS;

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "NAME",
      description = "Which others, by their files; all that suit the server by default.")
  List<String> peers = List.of();

  @Option(
      names = "--folder",
      defaultValue = "benchmarks/peers",
      paramLabel = "FOLDER",
      description = "Where their files and modules are; ${DEFAULT-VALUE} by default.")
  Path folder = Path.of("benchmarks", "peers");

  @Option(
      names = "--flags",
      defaultValue = "-XX:+UseSerialGC -Xmx256m",
      description = "The flags of each JVM; ${DEFAULT-VALUE} by default.")
  String flags = "-XX:+UseSerialGC";

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Write the figures into this page, which keeps what else it has.")
  @Nullable Path page;
}
