package dev.dewey;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.memory.MemoryBroker;
import dev.dewey.spi.QueueException;
import org.junit.jupiter.api.Test;

/** Where a transaction is of no use. */
final class TransactionsTest {
  @Test
  void aQueueInNoDatabaseTakesNoPartInATransaction() {
    Invoker invoker = Invoker.on(new MemoryBroker("beans"));

    assertThatExceptionOfType(QueueException.class)
        .isThrownBy(() -> invoker.in(null))
        .withMessage(
            "memory queue beans cannot queue by a transaction, because its messages lie in no database. Use a SqliteBroker, in the database of the transaction.");
  }
}
