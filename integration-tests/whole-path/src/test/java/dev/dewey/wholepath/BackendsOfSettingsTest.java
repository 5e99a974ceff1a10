package dev.dewey.wholepath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.consumer.FileQueue;
import com.example.shop.OrdersTasks;
import dev.dewey.Invoker;
import dev.dewey.broker.Guarantee;
import dev.dewey.settings.DataStoreProvider;
import dev.dewey.settings.QueueProvider;
import dev.dewey.settings.Settings;
import dev.dewey.settings.SettingsException;
import dev.dewey.spi.BaseDataStore;
import dev.dewey.spi.BaseQueue;
import dev.dewey.spi.QueueException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings open the backends that lie on the class path, by their service files. */
final class BackendsOfSettingsTest {
  @TempDir Path folder;

  private final ClassLoader own = Thread.currentThread().getContextClassLoader();
  private @Nullable URLClassLoader extended;

  /** Opens queues that count how many are open, under a name of its own and that of another. */
  public static final class Queues implements QueueProvider {
    static final AtomicInteger OPEN = new AtomicInteger();

    @Override
    public Set<String> classNames() {
      return Set.of("counted", "com.example.consumer.FileQueue");
    }

    @Override
    public BaseQueue open(String name, Map<String, String> connection) {
      OPEN.incrementAndGet();
      return new Counted(FileQueue.open(Path.of(connection.get("url")), name));
    }
  }

  private record Counted(BaseQueue files) implements BaseQueue {
    @Override
    public String name() {
      return files.name();
    }

    @Override
    public void write(byte[] message) {
      files.write(message);
    }

    @Override
    public byte @Nullable [] read() {
      return files.read();
    }

    @Override
    public long length() {
      return files.length();
    }

    @Override
    public void flush() {
      files.flush();
    }

    @Override
    public void close() {
      Queues.OPEN.decrementAndGet();
    }
  }

  /** Opens nothing. */
  public static final class Stores implements DataStoreProvider {
    @Override
    public Set<String> classNames() {
      return Set.of("closed");
    }

    @Override
    public BaseDataStore open(String name, Map<String, String> connection) {
      throw new QueueException("the store is closed on Sundays");
    }
  }

  /** Puts a service file in front of the threads that look for one. */
  private void provide(Class<?> service, String provider) throws IOException {
    Path services = Files.createDirectories(folder.resolve("extra/META-INF/services"));
    Files.writeString(services.resolve(service.getName()), provider);
    if (extended == null) {
      extended = new URLClassLoader(new URL[] {folder.resolve("extra/").toUri().toURL()}, own);
      Thread.currentThread().setContextClassLoader(extended);
    }
  }

  @AfterEach
  void forgetWhatWasProvided() throws IOException {
    Thread.currentThread().setContextClassLoader(own);
    if (extended != null) {
      extended.close();
    }
  }

  private Settings files() {
    return Settings.of(
        Map.of(
            "QUEUE", "com.example.consumer.FileQueue",
            "QUEUE_NAME", "orders",
            "QUEUE_CONNECTION.folder", folder.toString(),
            "RESULT_STORE", "com.example.consumer.FileDataStore",
            "RESULT_STORE_NAME", "results",
            "RESULT_STORE_CONNECTION.folder", folder.toString()));
  }

  private Settings counted(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("QUEUE", "counted");
    all.put("QUEUE_CONNECTION", folder.toString());
    return Settings.of(all);
  }

  @Test
  void aBackendIsFoundByTheNamesOfItsClasses() {
    try (Invoker invoker = files().invoker()) {
      OrdersTasks.PLACE.on(invoker).enqueue("peas");

      assertThat(invoker.broker().guarantees()).containsExactly(Guarantee.RESULTS);
      assertThat(FileQueue.open(folder, "orders").length()).isEqualTo(1);
      assertThat(folder.resolve("results")).isDirectory();
    }
  }

  /** So that a file says where, and the environment with which password. */
  @Test
  void aConnectionIsAUrlAndWhatItLeavesOut() {
    Settings file =
        Settings.of(
            Map.of(
                "QUEUE", "com.example.consumer.FileQueue",
                "QUEUE_CONNECTION", "file:here"));
    Settings environment =
        Settings.environment(Map.of("DEWEY_QUEUE_CONNECTION_FOLDER", folder.toString()));

    environment.orElse(file).invoker().close();

    assertThat(folder.resolve("dewey")).isDirectory();
  }

  @Test
  void whatABackendRefusesIsSaidWithItsPlace() {
    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> Settings.of(Map.of("QUEUE", "com.example.consumer.FileQueue")).invoker())
        .withMessage("QUEUE cannot be opened: files need a folder, and the connection has none");
  }

  @Test
  void twoBackendsOfOneNameAreRefused() throws IOException {
    provide(QueueProvider.class, Queues.class.getName());

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> files().invoker())
        .withMessage(
            "QUEUE names queue class \"com.example.consumer.FileQueue\", which could be that of"
                + " com.example.consumer.FileBackend$Queues and"
                + " dev.dewey.wholepath.BackendsOfSettingsTest$Queues. Take the jar of one of them"
                + " off the class path.");
  }

  @Test
  void oneBackendFoundTwiceIsOne() throws IOException {
    provide(QueueProvider.class, "com.example.consumer.FileBackend$Queues");

    files().invoker().close();
  }

  @Test
  void aBackendThatIsHalfThereIsNamed() throws IOException {
    provide(QueueProvider.class, "com.example.Gone");

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> files().invoker())
        .withMessage(
            "the backends on the class path cannot be listed: dev.dewey.settings.QueueProvider:"
                + " Provider com.example.Gone not found. Take all jars of Dewey of one version.");
  }

  @Test
  void whatWasOpenedIsClosedWhenAnotherPartFails() throws IOException {
    provide(QueueProvider.class, Queues.class.getName());
    provide(DataStoreProvider.class, Stores.class.getName());

    try (Invoker invoker = counted(Map.of()).invoker()) {
      assertThat(invoker.broker().name()).isEqualTo("dewey");
      assertThat(Queues.OPEN).hasValue(1);
    }
    assertThat(Queues.OPEN).hasValue(0);
    assertThatThrownBy(() -> counted(Map.of("RESULT_STORE", "closed")).invoker())
        .isInstanceOf(QueueException.class)
        .hasMessage("the store is closed on Sundays");
    assertThat(Queues.OPEN).hasValue(0);
    assertThatThrownBy(() -> counted(Map.of("TASK_STORE", "none")).invoker())
        .isInstanceOf(SettingsException.class);
    assertThat(Queues.OPEN).hasValue(0);
  }
}
