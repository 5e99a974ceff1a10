package dev.dewey.testkit.fault;

import static dev.dewey.testkit.fault.FailingDataStore.Operation.FLUSH;
import static dev.dewey.testkit.fault.FailingDataStore.Operation.GET;
import static dev.dewey.testkit.fault.FailingDataStore.Operation.PEEK;
import static dev.dewey.testkit.fault.FailingDataStore.Operation.PUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.memory.MemoryDataStore;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.DataStoreGetException;
import dev.dewey.spi.DataStorePutException;
import dev.dewey.spi.QueueException;
import dev.dewey.testkit.DataStoreContract;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As long as nothing fails it is a store like others. */
final class FailingDataStoreTest extends DataStoreContract {
  private final Map<String, BaseDataStore> stores = new HashMap<>();
  private final MemoryDataStore values = new MemoryDataStore();
  private final FailingDataStore failing = new FailingDataStore(values);

  @Override
  protected BaseDataStore open(String name) {
    return new FailingDataStore(stores.computeIfAbsent(name, each -> new MemoryDataStore()));
  }

  @Test
  void whatFailsDoesNotHappen() {
    failing.put("a", new byte[] {1});
    failing.fail(PUT, Outage.times(1));
    failing.fail(GET, Outage.times(1));
    failing.fail(PEEK, Outage.times(1));
    failing.fail(FLUSH, Outage.times(1));

    assertThatExceptionOfType(DataStorePutException.class)
        .isThrownBy(() -> failing.put("a", new byte[] {2}))
        .withMessage("PUT of the store fails, as its test wants it; nothing has happened");
    assertThatExceptionOfType(DataStoreGetException.class).isThrownBy(() -> failing.get("a"));
    assertThatExceptionOfType(DataStoreGetException.class).isThrownBy(() -> failing.peek("a"));
    assertThatExceptionOfType(QueueException.class).isThrownBy(failing::flush);

    assertThat(failing.peek("a")).containsExactly(1);
    assertThat(failing.get("a")).containsExactly(1);
    assertThat(failing.failures(GET)).isEqualTo(1);
  }

  @Test
  void whatFailsAfterwardsHasHappened() {
    failing.fail(PUT, Outage.untilMended().afterwards());
    failing.fail(GET, Outage.times(1).afterwards());

    assertThatExceptionOfType(DataStorePutException.class)
        .isThrownBy(() -> failing.put("a", new byte[] {1}))
        .withMessage("PUT of the store fails, as its test wants it, after it has happened");
    assertThat(values.peek("a")).containsExactly(1);
    assertThatExceptionOfType(DataStoreGetException.class).isThrownBy(() -> failing.get("a"));
    assertThat(values.peek("a")).isNull();

    failing.mend();
    failing.put("b", new byte[] {2});

    assertThat(failing.get("b")).containsExactly(2);
  }
}
