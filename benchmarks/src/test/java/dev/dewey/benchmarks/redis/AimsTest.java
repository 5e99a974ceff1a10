package dev.dewey.benchmarks.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.SAME_THREAD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;

/** What calls through Redis may cost, as many times what bare clients and scripts do. */
@Tag("full")
@Execution(SAME_THREAD)
final class AimsTest {
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "-Xmn16m", "-XX:+AlwaysPreTouch");

  /** A machine that others use too may disturb one of them. */
  private static final int TRIES = 3;

  /** In a process of its own, which is pinned to a processor. */
  private static int measure() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    command.add(RedisBenchmark.class.getName());
    int last = Runtime.getRuntime().availableProcessors() - 1;
    command.addAll(List.of("--core", String.valueOf(last), "--rounds", "5", "--hold"));
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  @Timeout(1800)
  void allAreHeld() throws Exception {
    List<Integer> codes = new ArrayList<>();
    while (!codes.contains(0) && codes.size() < TRIES) {
      codes.add(measure());
    }
    assertThat(codes).as("exit codes of the runs; 1 is told above").contains(0);
  }
}
