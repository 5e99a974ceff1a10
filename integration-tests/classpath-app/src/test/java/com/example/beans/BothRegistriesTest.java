package com.example.beans;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.beans.Bean.Color;
import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.command.CommandRegistry;
import dev.dewey.consumer.Consumer;
import dev.dewey.memory.MemoryBroker;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The registries of the main code and of the tests of one module, side by side. */
final class BothRegistriesTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void eachCompilationHasItsOwnRegistry() {
    assertThat(ServiceLoader.load(CommandRegistry.Provider.class).stream())
        .extracting(provider -> provider.type().getPackageName())
        .containsExactlyInAnyOrder("com.example.beans", "com.example.beans");
  }

  @Test
  void commandsOfBothRun() {
    Bean bean = new Bean("navy", Color.WHITE, BigDecimal.ONE, Optional.empty());
    try (Invoker invoker = Invoker.on(new MemoryBroker("both"));
        Consumer consumer = Consumer.builder(invoker).start()) {
      AsyncData<Long> count = new BeanCounter(invoker).count(Map.of("navy", 3));
      AsyncData<String> cooked = TestCommandsTasks.COOK.on(invoker).enqueue(bean);

      assertThat(count.get(SOON)).isEqualTo(3);
      assertThat(cooked.get(SOON)).isEqualTo("navy, cooked");
      assertThat(consumer).hasToString("consumer of queue both");
    }
  }
}
