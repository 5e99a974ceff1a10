package dev.dewey.examples.beans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.consumer.Consumer;
import dev.dewey.examples.beans.jar.TestJars;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two ends of the queue apart, with nothing but a file between them. */
final class BeansInAFileTest {
  @TempDir Path folder;
  @TempDir Path work;

  @Test
  void whatOneEndQueuesTheOtherCounts() throws IOException {
    new TestJars(folder, work)
        .compiled(
            "one.jar",
            "public class Fixture { public int getX() { return 1; } public void setX(int x) {} }");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String file = "sqlite:" + work.resolve("beans.db");
    try (Invoker invoker = CountingQueue.invoker(URI.create(file));
        Consumer consumer = CountingQueue.consumer(invoker, 2)) {
      int code =
          Main.commandLine()
              .setOut(new PrintWriter(out, true))
              .setErr(new PrintWriter(err, true))
              .execute("--at", file, folder.toString());

      assertThat(code).as(err.toString()).isZero();
      assertThat(consumer).hasToString("consumer of queue beans");
    }
    assertThat(out.toString())
        .contains("1        1  one.jar")
        .contains("finds the same in every jar");
    assertThat(err.toString()).startsWith("another process counts: start it with --at=sqlite:");
  }
}
