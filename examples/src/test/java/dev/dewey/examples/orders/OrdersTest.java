package dev.dewey.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OrdersTest {
  @TempDir Path folder;

  @Test
  void onlyOrdersThatAreTakenAreConfirmed() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Main.run(folder.resolve("shop.db"), new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Dear Ada, we have your order 1.",
            "No mail to Grace: we do not have 1000000 beans",
            "Dear Charles, we have your order 2.",
            "consumer of queue mails has nothing left: QueueCounts[ready=0, scheduled=0, running=0, dead=0]");
  }
}
