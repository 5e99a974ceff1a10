package dev.dewey.examples.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.memory.MemoryBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
  @Test
  void printsTheJsonAndTheAreas() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Main.run(
        Invoker.on(new MemoryBroker("drawings")),
        new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(
            List.of(
                "{\"shapes\":[{\"type\":\"circle\",\"radius\":1,\"colour\":\"#ff8000\"},"
                    + "{\"type\":\"square\",\"side\":2,\"colour\":\"#0000ff\"}]}",
                "Areas: [3.141592653589793, 4.0]"));
  }
}
