package dev.dewey.benchmarks.redis;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the program is told. */
@Command(
    name = "bench-redis",
    mixinStandardHelpOptions = true,
    description = "Measures Dewey on a Redis of its own, beside bare Jedis and bare scripts.")
final class Options {
  @Option(
      names = "--core",
      paramLabel = "N",
      description = "Pin client and server to this processor, by taskset.")
  @Nullable Integer core;

  @Option(
      names = "--rounds",
      defaultValue = "7",
      description = "How many rounds count; ${DEFAULT-VALUE} by default.")
  int rounds;

  @Option(
      names = "--tasks",
      defaultValue = "40000",
      description = "How many tasks a round has; ${DEFAULT-VALUE} by default.")
  int tasks;

  @Option(names = "--page", paramLabel = "FILE", description = "Write the figures to this file.")
  @Nullable Path page;

  @Option(names = "--hold", description = "End with 1 if a figure is not what it should be.")
  boolean hold;
}
