package dev.dewey.examples.hello;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.Invoker;
import dev.dewey.memory.MemoryBroker;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelloTest {
  @Test
  void printsBothResults() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Main.run(
        Invoker.on(new MemoryBroker("hello")),
        new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(List.of("Counted 1000000 beans", "A second later: Counted 100000 beans"));
  }

  @Test
  void anEagerStubNeedsNoConsumer() {
    Invoker eager = Invoker.builder(new MemoryBroker("hello")).alwaysEager(true).build();

    assertThat(BeansTasks.COUNT_SOME_BEANS.on(eager).enqueue(7).get()).isEqualTo("Counted 7 beans");
  }
}
